import type { OrganisationView } from '@naast/shared/contract/organisation';
import type { RoomView, SessionState } from '@naast/shared/contract/rooms';
import type { Problem } from '@naast/shared/errors';
import { limits } from '@naast/shared/limits';
import { seatNameProblem, textProblem, tidyText } from '@naast/shared/plain-text';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiError, refusalOf } from '../../../api/api-error.js';
import { organisationQuery } from '../../../api/queries.js';
import { dropDraft } from '../../../drafts/draft-box.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { useTranslation } from '../../../language/use-translation.js';
import type { Piece } from '../../../piece.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Field } from '../../../ui/field.js';
import { formText } from '../../../ui/form-text.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { HouseRules } from '../../../ui/organisation/house-rules.js';
import { isFullRoom } from '../../../ui/rooms/is-full-room.js';
import { Tick } from '../../../ui/tick.js';
import { useHydrated } from '../../../ui/use-hydrated.js';
import { rowPiece } from '../late-row.js';
import { talk } from '../late-talk.js';
import { alsoIn } from '../rules-also.js';
import type * as Sharing from '../sharing/sharing.js';
import { useSharing } from '../sharing/use-sharing.js';
import { useSoon } from '../use-soon.js';
import { CookiesRefused, type Inside, type Queued, type Silent } from './ask-to-enter.js';
import { GoodToKnow } from './good-to-know.js';
import styles from './outside.module.css';
import { QueuedDoor } from './queued-door.js';
import { Reload } from './reload.js';
import { ShutDoor } from './shut-door.js';
import { useEntering } from './use-entering.js';

interface EntryFormProps {
  readonly session: NonNullable<RoomView['session']>;
  /** Entering waits for these. */
  readonly pieces: readonly Piece[];
  /** A host is there. */
  readonly isOpen: boolean;
  readonly canEnter: boolean;
  readonly organisation: OrganisationView;
  /** `asked`: the name as it was chosen at the door. */
  readonly onEnter: (inside: Inside, asked: string) => void;
  /** Of this user, who waits for a chair; null if they do not. */
  readonly queued: SessionState | null;
  readonly onRow: (queued: Queued) => void;
  /** Reading along unseen can be chosen here; null where it is not possible, or is done already. */
  readonly onSilent: ((silent: Silent) => void) | null;
  readonly onStop: () => void;
}

const forRow = [rowPiece];

type Asked = ReturnType<typeof Sharing.askAboutHow> & { readonly how: string };

interface Wrong {
  readonly problem: Problem | 'nameTaken' | null;
  readonly isAcceptMissing: boolean;
  readonly how?: Problem | null;
}

/** Choosing a name and accepting the house rules. What was filled in stays through a refusal, a wait, a door that is shut and a host who is away. */
export function EntryForm({
  session,
  pieces,
  isOpen,
  canEnter,
  organisation,
  onEnter,
  queued,
  onRow,
  onSilent,
  onStop,
}: EntryFormProps) {
  const { t } = useTranslation();
  const { houseRules, crisis } = organisation;
  const queries = useQueryClient();
  const isHydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  // A new object at every attempt, so that the focus also goes there when the same is still wrong.
  const [wrong, setWrong] = useState<Wrong>({ problem: null, isAcceptMissing: false });
  const { problem, isAcceptMissing } = wrong;
  const asked = useRef('');
  const [hasAsked, setHasAsked] = useState(false);
  /** What is asked about in how they are; and the line that its author agreed to share. */
  const [found, setFound] = useState<Asked | null>(null);
  const asks = useSharing();
  const agreedHow = useRef<string | null>(null);
  const draftName = `door.${session.id}`;

  const { entering, start, stop, forgive } = useEntering(session.id, pieces, {
    onEnter(inside) {
      dropDraft(draftName);
      onEnter(inside, asked.current);
    },
    onRow,
    onSilent: (silent) => onSilent?.(silent),
    onRefused(refused) {
      if (refused instanceof CookiesRefused) return;
      const code = refusalOf(refused);
      if (code === 'nameTaken') setWrong({ problem: 'nameTaken', isAcceptMissing: false });
      if (code === 'badInput') setWrong({ problem: nameProblemOf(refused), isAcceptMissing: false });
      if (code === 'roomFull' || code === 'entryPaused' || code === 'entryStopped' || code === 'noHost')
        void queries.invalidateQueries({ queryKey: ['room'] });
      if (code === 'houseRulesChanged')
        void queries.invalidateQueries({ queryKey: organisationQuery().queryKey });
    },
  });
  useDraft(form, draftName, entering.at === 'asking');
  const error = entering.at === 'form' ? entering.error : null;
  const refusal = error === null || error instanceof CookiesRefused ? null : refusalOf(error);

  useEffect(() => {
    if (wrong.problem) form.current?.querySelector<HTMLInputElement>('[name=name]')?.focus();
    else if (wrong.how) form.current?.querySelector<HTMLInputElement>('[name=how]')?.focus();
    else if (wrong.isAcceptMissing) form.current?.querySelector<HTMLInputElement>('[name=accept]')?.focus();
  }, [wrong]);

  /** Null: nothing is asked. */
  async function askAbout(how: string): Promise<Asked | null> {
    if (how === '' || how === agreedHow.current) return null;
    const code = await asks.comes();
    const rule = session.forbidsContact ? 'forbids' : 'asks';
    const about = code?.askAboutHow(how, { rule, crisis });
    return about && about.found.length > 0 ? { ...about, how } : null;
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    enter();
  }

  function enter() {
    if (!form.current) return;
    const given = new FormData(form.current);
    const name = formText(given, 'name');
    // The server judges it by the roles and by who is there as well: their tables would be too much to send.
    const nameWrong = seatNameProblem(name);
    const how = tidyText(formText(given, 'how'));
    const howWrong = how === '' ? null : textProblem(how, { maxCharacters: limits.room.howMaxCharacters });
    const isAccepted = given.get('accept') !== null;
    setWrong({ problem: nameWrong, how: howWrong, isAcceptMissing: !isAccepted });
    if (nameWrong || howWrong || !isAccepted || entering.at !== 'form') return;
    asked.current = name.trim();
    setHasAsked(true);
    const said = { name, how: how === '' ? null : how, houseRulesVersion: houseRules.version };
    void start(said, async () => {
      const about = await askAbout(how);
      setFound(about);
      return about === null;
    });
  }

  /** Needs the rules, and no name. */
  function readAlong() {
    const isAccepted = form.current !== null && new FormData(form.current).get('accept') !== null;
    setWrong({ problem: null, isAcceptMissing: !isAccepted });
    if (isAccepted && entering.at === 'form')
      void start({ name: null, how: null, houseRulesVersion: houseRules.version }, async () => true);
  }

  function stopWaiting() {
    stop();
    showForm();
  }

  /** After waiting in the row. A page that was loaded in it has no name in its form. */
  function stopQueueing() {
    const name = form.current?.querySelector<HTMLInputElement>('[name=name]');
    if (name && name.value === '' && queued?.inRow) name.value = queued.inRow.name;
    onStop();
    showForm();
  }

  function showForm() {
    // Its own place has just gone.
    setTimeout(() => form.current?.querySelector<HTMLInputElement>('[name=name]')?.focus());
  }

  const { shut } = session;
  const [wasShut] = useState(!canEnter);
  const forgiveNow = useEffectEvent(forgive);
  useEffect(() => {
    // A chair came free, or the door is open again: what was refused is no longer true.
    if (canEnter) forgiveNow();
  }, [canEnter]);

  const isFieldError = refusal === 'nameTaken' || (refusal === 'badInput' && problem !== null);
  const come = talk.code.now();
  const row = rowPiece.code.now();
  useSoon(forRow, isFullRoom(session));
  const isWaiting = entering.at === 'door';
  const isAsking = entering.at === 'asking';
  const isQueued = queued !== null;
  const isFull = isFullRoom(session);
  const isFormShown = !isWaiting && !isQueued && (canEnter || isAsking);
  return (
    <>
      <div role="status" className={isFormShown ? 'unseen' : styles.news}>
        {canEnter && !isWaiting && !isQueued && !isFull && <p>{t('entry.doorOpened')}</p>}
        {isOpen && shut && !isWaiting && !isQueued && <ShutDoor why={shut} />}
      </div>
      {isWaiting && come && (
        <come.AtTheDoor sessionId={session.id} until={entering.until} onStop={stopWaiting} />
      )}
      {queued && <QueuedDoor queued={queued} takesFocus={hasAsked} onStop={stopQueueing} />}
      {isFull && isFormShown && row && <row.RowNote waiting={session.waiting} />}
      <form
        ref={form}
        className={joinClasses(styles.form, wasShut && styles.opens)}
        method="post"
        onSubmit={onSubmit}
        noValidate
        hidden={!isFormShown}
      >
        <Field
          label={t('entry.name')}
          hint={t('entry.nameHint')}
          name="name"
          autoComplete="off"
          problem={problem && (problem === 'nameTaken' ? t('errors.nameTaken') : t(`problems.${problem}`))}
        />
        <div className={styles.later}>
          {asks.code && (
            <asks.code.DrawNameButton
              form={form}
              onDraw={() => setWrong({ problem: null, isAcceptMissing: false })}
            />
          )}
        </div>
        <Field
          label={t('entry.how')}
          hint={t('entry.howHint')}
          name="how"
          autoComplete="off"
          problem={wrong.how ? t(`problems.${wrong.how}`) : null}
          onInput={() => setFound(null)}
        />
        <div className={styles.later}>{asks.code && <asks.code.HowBeginnings />}</div>
        <section className={styles.rules} aria-labelledby="house-rules">
          <h2 id="house-rules">{t('entry.houseRules')}</h2>
          <HouseRules rules={houseRules.rules} also={alsoIn(t, session)} />
        </section>
        {/* Other rules make a new, empty box: they need their own yes, and a draft has one for these rules only. */}
        <Tick
          key={houseRules.version}
          name="accept"
          value={String(houseRules.version)}
          autoComplete="off"
          label={t('entry.accept')}
          problem={isAcceptMissing ? t('entry.acceptNeeded') : null}
        />
        <p className="quiet">{t('entry.readBack')}</p>
        {found && asks.code && (
          <asks.code.AskAtDoor
            asked={found}
            form={form}
            onAgree={() => {
              agreedHow.current = found.how;
              enter();
            }}
            onChange={() => setFound(null)}
          />
        )}
        {error instanceof CookiesRefused && come && <come.CookiesNote />}
        {refusal && !isFieldError && <ErrorText error={error} />}
        <Reload error={error} />
        <Button
          type="submit"
          className={joinClasses(styles.enter, 'needs-script')}
          disabled={!isHydrated}
          aria-disabled={isAsking}
        >
          <span>{isAsking ? t('entry.entering') : isFull && row ? <row.JoinRow /> : t('entry.enter')}</span>
        </Button>
        {onSilent && (
          <div className={joinClasses(styles.silent, 'needs-script')}>
            <Button look="soft" disabled={!isHydrated} aria-disabled={isAsking} onClick={readAlong}>
              {t('entry.silent')}
            </Button>
            <p className="quiet">{t('entry.silentHow')}</p>
          </div>
        )}
      </form>
      {isFormShown && <GoodToKnow />}
    </>
  );
}

function nameProblemOf(error: unknown): Problem {
  const fields = error instanceof ApiError ? error.view.fields : undefined;
  return fields?.find(({ path }) => path === 'name')?.problem ?? 'notAllowed';
}
