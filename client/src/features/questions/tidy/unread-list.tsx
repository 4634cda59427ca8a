import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useFollow } from '../../../api/use-follow.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { NobodyWaiting } from '../../../ui/drawings/nobody-waiting.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Failed } from '../../../ui/failed.js';
import { Note } from '../../../ui/note.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { eachOnce } from '../each-once.js';
import { MoreOfList } from '../more-of-list.js';
import { unreadQuery } from '../queries.js';
import styles from '../questions.module.css';
import { AsideResults } from './aside-results.js';
import { type Results, SetChosenAside } from './set-chosen-aside.js';
import { UnreadCard } from './unread-card.js';

/**
 * Marks questions and sets them aside. The list does not refetch by itself while marking: a note says that it changed.
 */
export function UnreadList() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<ThreadId>>(new Set());
  const [hasChanged, setChanged] = useState(false);
  const [results, setResults] = useState<Results | null>(null);
  /** Questions that this page itself set aside or gave back: their changes are not news here. */
  const own = useRef(new Set<ThreadId>());
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } =
    useInfiniteQuery(unreadQuery());
  useFollow({ kind: 'questions' }, (news) => {
    if (news.type === 'questions:changed' && !own.current.has(news.payload.threadId)) setChanged(true);
  });
  async function readAgain(): Promise<void> {
    setChosen(new Set());
    setChanged(false);
    await queries.invalidateQueries({ queryKey: unreadQuery().queryKey });
    await queries.invalidateQueries({ queryKey: ['questions'] });
  }
  if (!data) return error ? <Failed error={error} /> : <Skeleton shape="rows" />;
  const questions = eachOnce(data.pages);
  const choose = (ids: readonly ThreadId[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  const marked = questions.filter(({ id }) => chosen.has(id));
  return (
    <>
      <p role="status">{t('aside.list.unread', { count: data.pages[0]?.unread ?? 0 })}</p>
      {results && <AsideResults key={results.key} results={results} onUndone={readAgain} />}
      {hasChanged && (
        <Note role="status">
          <p>{t('aside.tidy.changed')}</p>
          <Button look="soft" size="small" onClick={() => void readAgain()}>
            {t('aside.tidy.refresh')}
          </Button>
        </Note>
      )}
      {questions.length === 0 && (
        <EmptyState drawing={<NobodyWaiting />}>
          <h2>{t('aside.tidy.empty.title')}</h2>
          <p>{t('aside.tidy.empty.text')}</p>
        </EmptyState>
      )}
      <ul className={styles.list} ref={list} hidden={questions.length === 0}>
        {questions.map((question) => (
          <UnreadCard
            key={question.id}
            question={question}
            isChosen={chosen.has(question.id)}
            alike={questions.filter(
              ({ id, sameWords, may }) => may.setAside && !chosen.has(id) && sameWords === question.sameWords,
            )}
            onChoose={choose}
          />
        ))}
      </ul>
      <MoreOfList
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        error={isFetchNextPageError ? error : null}
        onMore={fetchNextPage}
        list={list}
      />
      {questions.length > 0 && (
        <SetChosenAside
          chosen={marked}
          onBegin={(ids) => {
            for (const id of ids) own.current.add(id);
          }}
          onDone={async (came) => {
            // Refetch first, so that the results above the list do not jump.
            await readAgain();
            setResults(came);
          }}
        />
      )}
    </>
  );
}
