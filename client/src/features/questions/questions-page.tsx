import { type QuestionList, questionLists } from '@naast/shared/contract/answering';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { useFollow } from '../../api/use-follow.js';
import { LocalLink } from '../../language/local-link.js';
import { useNews } from '../../news/use-news.js';
import { buttonClass } from '../../ui/button.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Skeleton } from '../../ui/skeleton.js';
import { eachOnce } from './each-once.js';
import { MoreOfList } from './more-of-list.js';
import { QuestionCard } from './question-card.js';
import styles from './questions.module.css';
import { useCalmly } from './use-calmly.js';

export const listPaths = {
  open: '/team/questions',
  answered: '/team/questions/answered',
  aside: '/team/questions/aside',
} as const satisfies Record<QuestionList, string>;

/** The team's lists: open (most urgent first), answered, and set aside. Without askers' words. */
export function QuestionsPage({ show }: { show: QuestionList }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  const answers = self?.kind === 'team' && self.may.answerQuestions;
  return (
    <Page>
      <div>
        <h1>{t('questions.title')}</h1>
        <p className="lead">{answers ? t('questions.lead') : t('questions.leadFacts')}</p>
      </div>
      <NeedsTeam self={self}>
        <nav className={styles.show} aria-label={t('questions.title')}>
          {questionLists.map((other) => (
            <LocalLink
              key={other}
              to={listPaths[other]}
              className={buttonClass({ look: 'soft', size: 'small' })}
              aria-current={other === show ? 'page' : undefined}
            >
              {t(`questions.show.${other}`)}
            </LocalLink>
          ))}
        </nav>
        <List key={show} show={show} />
      </NeedsTeam>
    </Page>
  );
}

function List({ show }: { show: QuestionList }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } =
    useInfiniteQuery(questionsQuery(show));
  const readAgain = useCalmly(() =>
    queries.invalidateQueries({ queryKey: ['questions'] }, { cancelRefetch: false }),
  );
  useFollow({ kind: 'questions' }, readAgain);
  useNews(data ? eachOnce(data.pages).map(({ id }) => id) : null);
  const newest = data?.pages[0];
  if (!data || !newest) return error ? <Failed error={error} /> : <Skeleton shape="rows" />;
  const questions = eachOnce(data.pages);
  return (
    <>
      <div className={styles.actions}>
        <p role="status">
          {show === 'open' && newest.open > 0 && t('questions.count', { count: newest.open })}
          {show === 'open' && newest.unread > 0 && `, ${t('aside.list.unread', { count: newest.unread })}`}
          {show === 'aside' && questions.length > 0 && t('aside.list.asideLead')}
        </p>
        {show === 'open' && newest.maySkim && newest.unread > 0 && (
          <LocalLink to="/team/questions/tidy" className={styles.back}>
            {t('aside.tidy.link')}
          </LocalLink>
        )}
      </div>
      {questions.length === 0 ? (
        <Empty show={show} />
      ) : (
        <ul className={styles.list} ref={list}>
          {questions.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
        </ul>
      )}
      <MoreOfList
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        error={isFetchNextPageError ? error : null}
        onMore={fetchNextPage}
        list={list}
      />
    </>
  );
}

function Empty({ show }: { show: QuestionList }) {
  const { t } = useTranslation();
  return (
    <div className={styles.panel}>
      <h2>{t(`questions.empty.${show}.title`)}</h2>
      <p>{t(`questions.empty.${show}.text`)}</p>
    </div>
  );
}
