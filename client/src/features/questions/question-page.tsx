import type { TeamQuestion } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../api/api-error.js';
import { questionQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { LocalLink } from '../../language/local-link.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { OnCall } from '../../ui/on-call.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMoment } from '../../ui/use-moment.js';
import { AsideNote } from './aside-note.js';
import { Careful } from './careful.js';
import { DueLine } from './due-line.js';
import { Gone } from './gone.js';
import { GreetPanel } from './greet-panel.js';
import { NotYours } from './not-yours.js';
import { NotesPanel } from './notes-panel.js';
import { QuestionTags } from './question-tags.js';
import styles from './questions.module.css';
import { ReadInPanel } from './read-in-panel.js';
import { SetAsidePanel } from './set-aside-panel.js';
import { TeamEntries } from './team-entries.js';
import { useQuestionDoorbell } from './use-question-doorbell.js';
import { VoicesPanel } from './voices-panel.js';

/** One question, for the team. */
export function QuestionPage({ threadId }: { threadId: ThreadId }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <Page>
      <p>
        <LocalLink to="/team/questions" className={styles.back}>
          <ArrowLeft size={18} aria-hidden />
          {t('questions.back')}
        </LocalLink>
      </p>
      <noscript>
        <p>{t('questions.onlyWithScript')}</p>
      </noscript>
      <NeedsTeam self={self}>
        <Loaded threadId={threadId} />
      </NeedsTeam>
    </Page>
  );
}

function Loaded({ threadId }: { threadId: ThreadId }) {
  const isGone = useQuestionDoorbell(threadId);
  const { data: question, error } = useQuery(questionQuery(threadId));
  if (isGone || (error && refusalOf(error) === 'notFound')) return <Gone />;
  if (error && refusalOf(error) === 'notAllowed') return <NotYours />;
  if (!question) return error ? <Failed error={error} /> : <Skeleton shape="text" />;
  return <Question question={question} />;
}

function Question({ question }: { question: TeamQuestion }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <>
      <div className={styles.form}>
        <h1>{t('questions.item', { moment: moment(question.askedAt) })}</h1>
        <QuestionTags question={question} />
        {question.setAside === null && <DueLine dueBy={question.dueBy} />}
      </div>
      <AsideNote question={question} />
      {question.urgency !== null && question.urgency >= 3 && <OnCall />}
      <TeamEntries question={question} />
      {question.urgency !== null && question.urgency >= 2 && <Careful />}
      {question.may.greet && <GreetPanel key={`greet ${question.id}`} question={question} />}
      {question.may.readIn && <ReadInPanel question={question} />}
      <VoicesPanel question={question} />
      {question.may.setAside && <SetAsidePanel question={question} />}
      <NotesPanel threadId={question.id} />
    </>
  );
}
