import { type AsideOutcome, answeringRoutes, type Skimmed } from '@naast/shared/contract/answering';
import { type AsideReason, asideReasons, type ThreadId } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { newKey } from '../../../api/new-key.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Note } from '../../../ui/note.js';
import { SelectField } from '../../../ui/select-field.js';
import styles from '../questions.module.css';
import { TheyRead } from '../set-aside-panel.js';

interface SetChosenAsideProps {
  readonly chosen: readonly Skimmed[];
  readonly onBegin: (ids: readonly ThreadId[]) => void;
  readonly onDone: (results: Results) => Promise<void>;
}

export interface Results {
  /** Distinguishes one run from the next. */
  readonly key: string;
  readonly aside: readonly ThreadId[];
  readonly stayed: readonly { readonly question: Skimmed; readonly outcome: AsideOutcome }[];
}

/** A bar at the bottom while questions are marked: the reason, what their askers read, and the button. */
export function SetChosenAside({ chosen, onBegin, onDone }: SetChosenAsideProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<AsideReason | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const setting = useMutation({
    mutationFn: async (why: AsideReason): Promise<Results> => {
      onBegin(chosen.map(({ id }) => id));
      const questions = chosen.map(({ id, rev }) => ({ threadId: id, rev }));
      const { results: came } = await call(answeringRoutes.setManyAside, {
        body: { reason: why, questions },
      });
      return {
        key: newKey(),
        aside: came.filter(({ outcome }) => outcome === 'setAside').map(({ threadId }) => threadId),
        stayed: came.flatMap(({ threadId, outcome }) => {
          const question = chosen.find(({ id }) => id === threadId);
          return outcome === 'setAside' || !question ? [] : [{ question, outcome }];
        }),
      };
    },
    onSuccess: onDone,
  });
  function send(): void {
    if (setting.isPending) return;
    if (chosen.length > limits.question.setAsideAtOnce)
      return setProblem(t('aside.tidy.tooMany', { count: limits.question.setAsideAtOnce }));
    if (reason === null) return setProblem(t('aside.team.choose'));
    setProblem(null);
    setting.mutate(reason);
  }
  return (
    <>
      <p role="status" className="unseen">
        {chosen.length > 0 && t('aside.tidy.chosen', { count: chosen.length })}
      </p>
      {chosen.length > 0 && (
        <form
          className={styles.chosen}
          aria-label={t('aside.team.title')}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <strong aria-hidden>{t('aside.tidy.chosen', { count: chosen.length })}</strong>
          <SelectField
            label={t('aside.team.label')}
            name="reason"
            value={reason ?? ''}
            onChange={(event) =>
              setReason(asideReasons.find((known) => known === event.target.value) ?? null)
            }
            options={[
              { value: '', label: t('aside.team.choose') },
              ...asideReasons.map((value) => ({ value, label: t(`aside.reasons.${value}`) })),
            ]}
          />
          <Button type="submit" aria-disabled={setting.isPending}>
            {setting.isPending ? t('aside.tidy.sending') : t('aside.tidy.send', { count: chosen.length })}
          </Button>
          {/* Live: it changes with the reason. */}
          <TheyRead reason={reason} />
          {problem && (
            <Note tone="wrong" role="alert">
              <p>{problem}</p>
            </Note>
          )}
          {setting.error && <ErrorText error={setting.error} />}
        </form>
      )}
    </>
  );
}
