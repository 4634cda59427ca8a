import type { QuestionList } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { type NarrowedList, questionsQuery } from '../../api/account-queries.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { BackLink } from '../../ui/back-link.js';
import styles from './desk.module.css';
import { eachOnce } from './each-once.js';
import { listPaths } from './list-paths.js';

interface NeighboursProps {
  readonly threadId: ThreadId;
  readonly show: QuestionList;
  readonly narrowed: NarrowedList;
}

/** Back to the list, and to the questions before and after this one. */
export function Neighbours({ threadId, show, narrowed }: NeighboursProps) {
  const { t } = useTranslation();
  const { previous, next } = useNeighbours(threadId, show, narrowed);
  return (
    <nav className={styles.neighbours} aria-label={t('questions.back')}>
      <BackLink to={listPaths[show]} className={styles.back}>
        {t('questions.back')}
      </BackLink>
      {previous && (
        <LocalLink to={`/team/questions/${previous}`} aria-label={t('questions.previous')}>
          <ChevronLeft size={18} aria-hidden />
          <span>{t('questions.previousShort')}</span>
        </LocalLink>
      )}
      {next && (
        <LocalLink to={`/team/questions/${next}`} className={styles.next} aria-label={t('questions.next')}>
          <span>{t('questions.nextShort')}</span>
          <ChevronRight size={18} aria-hidden />
        </LocalLink>
      )}
    </nav>
  );
}

/** By the list as it is shown. A question that has left it meanwhile is where it was. */
function useNeighbours(threadId: ThreadId, show: QuestionList, narrowed: NarrowedList) {
  const { data } = useInfiniteQuery(questionsQuery(show, narrowed));
  const ids = eachOnce(data?.pages ?? [])
    .filter(({ may }) => may.read)
    .map(({ id }) => id);
  const [kept, setKept] = useState(-1);
  const found = ids.indexOf(threadId);
  if (found !== -1 && found !== kept) setKept(found);
  const at = found === -1 ? kept : found;
  return { previous: ids[at - 1], next: at === -1 ? ids[0] : ids[found === -1 ? at : at + 1] };
}
