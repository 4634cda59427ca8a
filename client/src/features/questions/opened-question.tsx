import type { QuestionList, TeamQuestion } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import type { NarrowedList } from '../../api/account-queries.js';
import { refusalOf } from '../../api/api-error.js';
import { useTranslation } from '../../language/use-translation.js';
import { Failed } from '../../ui/failed.js';
import { OnCall } from '../../ui/on-call.js';
import { dangerFrom } from '../../ui/questions/urgency-chip.js';
import { useQuestionTitle } from '../../ui/questions/use-question-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AsideNote } from './aside-note.js';
import { Careful } from './careful.js';
import styles from './desk.module.css';
import { Gone } from './gone.js';
import { GreetPanel } from './greet-panel.js';
import { Neighbours } from './neighbours.js';
import { nextStep } from './next-step.js';
import { NotYours } from './not-yours.js';
import { NotesPanel } from './notes/notes-panel.js';
import { questionQuery } from './queries.js';
import { QuestionTags } from './question-tags.js';
import { RaiseFromQuestion } from './raise-from-question.js';
import { ReadInPanel } from './read-in-panel.js';
import { SetAsidePanel } from './set-aside-panel.js';
import { TeamEntries } from './team-entries.js';
import { useQuestionChanges } from './use-question-changes.js';
import { VoicesPanel } from './voices-panel.js';

interface OpenedQuestionProps {
  readonly threadId: ThreadId;
  readonly show: QuestionList;
  readonly narrowed: NarrowedList;
  /** Whether the title takes the focus once it is there: the user came from another view of the desk. */
  readonly takesFocus: boolean;
}

/** One question, for the team: what was asked, and beside it what to do next and the team's notes. */
export function OpenedQuestion({ threadId, show, narrowed, takesFocus }: OpenedQuestionProps) {
  const { t } = useTranslation();
  const isGone = useQuestionChanges(threadId);
  const { data, error } = useQuery(questionQuery(threadId));
  const pane = useRef<HTMLDivElement>(null);
  useFocusOnce(pane, takesFocus);
  return (
    <div ref={pane} className={styles.question}>
      <Neighbours threadId={threadId} show={show} narrowed={narrowed} />
      <noscript>
        <p>{t('questions.onlyWithScript')}</p>
      </noscript>
      <Loaded isGone={isGone} question={data} error={error} />
    </div>
  );
}

interface LoadedProps {
  readonly isGone: boolean;
  readonly question: TeamQuestion | undefined;
  readonly error: Error | null;
}

function Loaded({ isGone, question, error }: LoadedProps) {
  if (isGone || (error && refusalOf(error) === 'notFound')) return <Gone />;
  if (error && refusalOf(error) === 'notAllowed') return <NotYours />;
  if (!question) return error ? <Failed error={error} /> : <Skeleton shape="cards" count={2} />;
  return <Question question={question} />;
}

function Question({ question }: { question: TeamQuestion }) {
  const titleOf = useQuestionTitle();
  const { id, urgency, may } = question;
  const step = nextStep(question);
  const readIn = may.readIn && <ReadInPanel key="readIn" question={question} isNext={step === 'readIn'} />;
  const greet = may.greet && <GreetPanel key="greet" question={question} isNext={step === 'greet'} />;
  const voices = <VoicesPanel key="voices" question={question} step={step} />;
  // Keyed, so that a panel that changes place keeps what is typed in it.
  const panels = {
    readIn: [readIn, greet, voices],
    greet: [greet, voices, readIn],
    take: [voices, greet, readIn],
    write: [voices, greet, readIn],
  }[step];
  return (
    <div className={styles.sides}>
      <div className={styles.asked}>
        <header className={styles.head}>
          <h1 tabIndex={-1}>{titleOf(question)}</h1>
          <QuestionTags question={question} />
        </header>
        <AsideNote question={question} />
        {urgency !== null && urgency >= 3 && <OnCall />}
        <RaiseFromQuestion threadId={id} />
        <TeamEntries question={question} />
      </div>
      <div className={styles.doing} tabIndex={-1} data-focus-home>
        {urgency !== null && urgency >= dangerFrom && (
          <Careful isOpen={step === 'take' && question.voices.some(({ may: { take } }) => take)} />
        )}
        {panels}
        <NotesPanel threadId={id} />
        {may.setAside && <SetAsidePanel question={question} />}
      </div>
    </div>
  );
}

/** Focuses the title as soon as it is there, once. */
function useFocusOnce(pane: RefObject<HTMLElement | null>, takesFocus: boolean): void {
  const isPending = useRef(takesFocus);
  useEffect(() => {
    const title = pane.current?.querySelector('h1');
    if (!isPending.current || !title) return;
    isPending.current = false;
    title.focus({ preventScroll: true });
  });
}
