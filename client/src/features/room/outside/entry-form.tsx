import type { OrganisationView } from '@naast/shared/contract/organisation';
import { type RoomView, roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import type { Problem } from '@naast/shared/errors';
import { nameProblem } from '@naast/shared/plain-text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, refusalOf } from '../../../api/api-error.js';
import { call } from '../../../api/call.js';
import { organisationQuery } from '../../../api/queries.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Field } from '../../../ui/field.js';
import { formText } from '../../../ui/form-text.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { Note } from '../../../ui/note.js';
import { useHydrated } from '../../../ui/use-hydrated.js';
import { HouseRules } from '../house-rules.js';
import { Accept } from './accept.js';
import { GoodToKnow } from './good-to-know.js';
import styles from './outside.module.css';

interface EntryFormProps {
  readonly session: NonNullable<RoomView['session']>;
  readonly houseRules: OrganisationView['houseRules'];
  readonly onEnter: (state: SessionState) => void;
}

interface Wrong {
  readonly problem: Problem | 'nameTaken' | null;
  readonly isAcceptMissing: boolean;
}

/** Choosing a name and accepting the house rules. A refusal keeps everything that was filled in. */
export function EntryForm({ session, houseRules, onEnter }: EntryFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const isHydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  // A new object at every attempt, so that the focus also goes there when the same is still wrong.
  const [wrong, setWrong] = useState<Wrong>({ problem: null, isAcceptMissing: false });
  const { problem, isAcceptMissing } = wrong;

  const enter = useMutation({
    mutationFn: (name: string) =>
      call(roomRoutes.enterRoom, {
        params: { sessionId: session.id },
        body: { name, houseRulesVersion: houseRules.version },
      }),
    onSuccess: onEnter,
    onError(error) {
      const refusal = refusalOf(error);
      if (refusal === 'nameTaken') setWrong({ problem: 'nameTaken', isAcceptMissing: false });
      if (refusal === 'badInput') setWrong({ problem: nameProblemOf(error), isAcceptMissing: false });
      if (refusal === 'roomFull' || refusal === 'noHost')
        void queries.invalidateQueries({ queryKey: ['room'] });
      if (refusal === 'houseRulesChanged')
        void queries.invalidateQueries({ queryKey: organisationQuery().queryKey });
    },
  });

  useEffect(() => {
    if (wrong.problem) form.current?.querySelector<HTMLInputElement>('[name=name]')?.focus();
    else if (wrong.isAcceptMissing) form.current?.querySelector<HTMLInputElement>('[name=accept]')?.focus();
  }, [wrong]);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const name = formText(given, 'name');
    const found = nameProblem(name);
    const isAccepted = given.get('accept') !== null;
    setWrong({ problem: found, isAcceptMissing: !isAccepted });
    if (!found && isAccepted && !enter.isPending) enter.mutate(name);
  }

  const { reset } = enter;
  const { full: isFull } = session;
  useEffect(() => {
    // A chair came free: that all were taken is no longer true.
    if (!isFull) reset();
  }, [isFull, reset]);

  const refusal = enter.error && refusalOf(enter.error);
  const isFieldError = refusal === 'nameTaken' || (refusal === 'badInput' && problem !== null);
  return (
    <form ref={form} className={styles.form} method="post" onSubmit={onSubmit} noValidate>
      <h2>{t('entry.title')}</h2>
      {session.full && refusal !== 'roomFull' && (
        <Note role="status">
          <p>{t('entry.fullText')}</p>
        </Note>
      )}
      {session.entryStopped && (
        <Note>
          <p>{t('entry.stoppedText')}</p>
        </Note>
      )}
      <Field
        label={t('entry.name')}
        hint={t('entry.nameHint')}
        name="name"
        autoComplete="off"
        spellCheck={false}
        problem={problem && (problem === 'nameTaken' ? t('errors.nameTaken') : t(`problems.${problem}`))}
      />
      <section className={styles.rules} aria-labelledby="house-rules">
        <h3 id="house-rules">{t('entry.houseRules')}</h3>
        <HouseRules rules={houseRules.rules} />
      </section>
      <GoodToKnow />
      <Accept version={houseRules.version} problem={isAcceptMissing ? t('entry.acceptNeeded') : null} />
      {enter.error && !isFieldError && <ErrorText error={enter.error} />}
      <Button
        type="submit"
        className={joinClasses(styles.enter, 'needs-script')}
        disabled={!isHydrated}
        aria-disabled={enter.isPending}
      >
        {enter.isPending ? t('entry.entering') : t('entry.enter')}
      </Button>
    </form>
  );
}

function nameProblemOf(error: unknown): Problem {
  const fields = error instanceof ApiError ? error.view.fields : undefined;
  return fields?.find(({ path }) => path === 'name')?.problem ?? 'notAllowed';
}
