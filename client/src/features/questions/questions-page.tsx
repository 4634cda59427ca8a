import type { QuestionItem } from '@naast/shared/contract/answering';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questionsQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { useDoorbell } from '../../api/use-doorbell.js';
import { LocalLink } from '../../language/local-link.js';
import { buttonClass } from '../../ui/button.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { Loading } from '../../ui/loading.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { QuestionCard } from './question-card.js';
import styles from './questions.module.css';

type Show = 'open' | 'answered';

/** The team's list: what waits for somebody, most pressing first, and what was answered. No words of askers. */
export function QuestionsPage({ show }: { show: Show }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <Page>
      <div>
        <h1>{t('questions.title')}</h1>
        <p className="lead">{t('questions.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        <nav className={styles.show} aria-label={t('questions.title')}>
          {(['open', 'answered'] as const).map((other) => (
            <LocalLink
              key={other}
              to={other === 'open' ? '/team/questions' : '/team/questions/answered'}
              className={buttonClass({ look: 'soft', size: 'small' })}
              aria-current={other === show ? 'page' : undefined}
            >
              {t(`questions.show.${other}`)}
            </LocalLink>
          ))}
        </nav>
        <List show={show} />
      </NeedsTeam>
    </Page>
  );
}

function List({ show }: { show: Show }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: questions, error } = useQuery(questionsQuery(show));
  useDoorbell(
    {
      follow: 'questions:follow',
      unfollow: 'questions:unfollow',
      payload: {},
      rings: ['questions:changed', 'signIn:ended'],
    },
    () => void queries.invalidateQueries({ queryKey: ['questions'] }),
  );
  if (!questions) return error ? <Failed error={error} /> : <Loading />;
  return (
    <>
      <p role="status">
        {show === 'open' && questions.length > 0 && t('questions.count', { count: questions.length })}
      </p>
      {questions.length === 0 ? <Empty show={show} /> : <Cards questions={questions} />}
    </>
  );
}

function Empty({ show }: { show: Show }) {
  const { t } = useTranslation();
  return (
    <div className={styles.panel}>
      <h2>{t(`questions.empty.${show}.title`)}</h2>
      <p>{t(`questions.empty.${show}.text`)}</p>
    </div>
  );
}

const Cards = ({ questions }: { questions: readonly QuestionItem[] }) => (
  <ul className={styles.list}>
    {questions.map((question) => (
      <QuestionCard key={question.id} question={question} />
    ))}
  </ul>
);
