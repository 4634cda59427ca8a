import { type QuestionList as List, questionLists } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { type NarrowedList, questionsQuery } from '../../api/account-queries.js';
import { useFollow } from '../../api/use-follow.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useNews } from '../../news/use-news.js';
import { buttonClass } from '../../ui/button.js';
import { NobodyWaiting } from '../../ui/drawings/nobody-waiting.js';
import { QuietRoom } from '../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Failed } from '../../ui/failed.js';
import { moveInList } from '../../ui/list/move-in-list.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './desk.module.css';
import { eachOnce } from './each-once.js';
import { listPaths } from './list-paths.js';
import { MoreOfList } from './more-of-list.js';
import { isNarrowed } from './narrow-list.js';
import { QuestionRow } from './question-row.js';
import { useCalmly } from './use-calmly.js';

interface QuestionListProps {
  readonly show: List;
  readonly narrowed: NarrowedList;
  readonly openId: ThreadId | null;
  readonly list: RefObject<HTMLUListElement | null>;
}

/** One of the team's lists: open (most urgent first), answered, or set aside. */
export function QuestionList({ show, narrowed, openId, list }: QuestionListProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [focused, setFocused] = useState<string | null>(null);
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } =
    useInfiniteQuery(questionsQuery(show, narrowed));
  const readAgain = useCalmly(() =>
    queries.invalidateQueries({ queryKey: ['questions'] }, { cancelRefetch: false }),
  );
  useFollow({ kind: 'questions' }, readAgain);
  const questions = data && eachOnce(data.pages);
  const ids = questions?.map(({ id }) => id) ?? null;
  useNews(ids);
  const newest = data?.pages[0];
  if (!questions || !ids || !newest)
    return error ? <Failed error={error} /> : <Skeleton shape="rows" count={6} />;
  const stop = ids.find((id) => id === focused) ?? ids.find((id) => id === openId) ?? ids[0];
  const showsTidy = show === 'open' && newest.may.tidy && newest.unread > 0;
  const isPart = isNarrowed(narrowed);
  const said = isPart
    ? t('questions.narrow.found', { count: newest.found })
    : {
        open: [
          newest.open > 0 && t('questions.count', { count: newest.open }),
          newest.unread > 0 && t('aside.list.unread', { count: newest.unread }),
        ]
          .filter(Boolean)
          .join(', '),
        answered: '',
        aside: questions.length > 0 ? t('aside.list.asideLead') : '',
      }[show];
  return (
    <>
      <div className={said === '' ? undefined : styles.counted}>
        <p role="status">{said}</p>
        {showsTidy && <LocalLink to="/team/questions/tidy">{t('aside.tidy.link')}</LocalLink>}
      </div>
      {questions.length === 0 && isPart && (
        <EmptyState drawing={<QuietRoom />}>
          <p>{t('questions.narrow.none')}</p>
        </EmptyState>
      )}
      {questions.length === 0 && !isPart && (
        <EmptyState
          drawing={show === 'open' ? <NobodyWaiting /> : <QuietRoom />}
          action={
            show !== 'open' && (
              <LocalLink to={listPaths.open} className={buttonClass({ look: 'soft' })}>
                {t('questions.empty.toOpen')}
              </LocalLink>
            )
          }
        >
          <h2>{t(`questions.empty.${show}.title`)}</h2>
          <p>{t(`questions.empty.${show}.text`)}</p>
        </EmptyState>
      )}
      {questions.length > 0 && (
        // Keys work on the links within it, which have the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ul
          className={styles.list}
          ref={list}
          onKeyDown={moveInList}
          onFocus={({ target }) => setFocused(target.closest('[data-row]')?.getAttribute('data-row') ?? null)}
        >
          {questions.map((question) => (
            <QuestionRow
              key={question.id}
              question={question}
              isOpen={question.id === openId}
              isTabStop={question.id === stop}
            />
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
      {questions.some(({ may }) => may.read) && <p className={styles.keys}>{t('questions.pick.keys')}</p>}
    </>
  );
}

/** The three lists, to choose from. */
export function ListTabs({ show }: { show: List }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.tabs} aria-label={t('questions.title')}>
      {questionLists.map((other) => (
        <LocalLink key={other} to={listPaths[other]} aria-current={other === show ? 'page' : undefined}>
          {t(`questions.show.${other}`)}
        </LocalLink>
      ))}
    </nav>
  );
}
