import { type CaseId, type CaseViewName, caseKinds, caseViews } from '@naast/shared/contract/cases';
import type { RoomId } from '@naast/shared/contract/rooms';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { roomsQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useNews } from '../../news/use-news.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { QuietRoom } from '../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { moveInList } from '../../ui/list/move-in-list.js';
import { SelectField } from '../../ui/select-field.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CaseRow } from './case-row.js';
import styles from './cases.module.css';
import { viewPaths } from './paths.js';
import { casesQuery, eachOnce, type Narrowed } from './queries.js';

interface CaseListProps {
  readonly view: CaseViewName;
  readonly narrowed: Narrowed;
  readonly openId: CaseId | null;
  readonly list: RefObject<HTMLUListElement | null>;
}

/** One view of the queue. It follows each change. */
export function CaseList({ view, narrowed, openId, list }: CaseListProps) {
  const { t } = useTranslation();
  const [focused, setFocused] = useState<string | null>(null);
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } =
    useInfiniteQuery(casesQuery(view, narrowed));
  const cases = data && eachOnce(data.pages);
  const ids = cases?.map(({ id }) => id) ?? null;
  useNews(view === 'new' ? ids : null);
  if (!cases || !ids) return error ? <Failed error={error} /> : <Skeleton shape="rows" count={6} />;
  const stop = ids.find((id) => id === focused) ?? ids.find((id) => id === openId) ?? ids[0];
  if (cases.length === 0)
    return (
      <EmptyState drawing={<QuietRoom />}>
        {narrowed.where === null && narrowed.kind === null ? (
          <>
            <h2>{t(`cases.empty.${view}.title`)}</h2>
            <p>{t(`cases.empty.${view}.text`)}</p>
          </>
        ) : (
          <p>{t('cases.emptyNarrowed')}</p>
        )}
      </EmptyState>
    );
  return (
    <>
      {/* Keys work on the links within it, which have the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul
        className={styles.list}
        ref={list}
        onKeyDown={moveInList}
        onFocus={({ target }) => setFocused(target.closest('[data-row]')?.getAttribute('data-row') ?? null)}
      >
        {cases.map((one) => (
          <CaseRow key={one.id} one={one} isOpen={one.id === openId} isTabStop={one.id === stop} />
        ))}
      </ul>
      {isFetchNextPageError && <ErrorText error={error} />}
      {hasNextPage && (
        <div className={styles.more}>
          <Button look="soft" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('cases.more')}
          </Button>
        </div>
      )}
      <p className={styles.keys}>{t('cases.keys')}</p>
    </>
  );
}

/** The three views, to choose from. */
export function ViewTabs({ view }: { readonly view: CaseViewName }) {
  const { t } = useTranslation();
  const counts = useInfiniteQuery(casesQuery('new')).data?.pages[0]?.counts;
  return (
    <nav className={styles.tabs} aria-label={t('cases.views')}>
      {caseViews.map((one) => {
        const count = one === 'decided' ? 0 : (counts?.[one] ?? 0);
        return (
          <LocalLink key={one} to={viewPaths[one]} aria-current={one === view ? 'page' : undefined}>
            {t(`cases.view.${one}`)}
            {count > 0 && <Badge count={count} label={t('cases.waiting', { count })} />}
          </LocalLink>
        );
      })}
    </nav>
  );
}

interface NarrowProps {
  readonly narrowed: Narrowed;
  readonly onNarrow: (narrowed: Narrowed) => void;
}

/** Shows a part of the view: of one room or of questions, of one kind. */
export function Narrow({ narrowed, onNarrow }: NarrowProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const rooms = useQuery(roomsQuery()).data ?? [];
  return (
    <Disclosure look="bare" summary={t('cases.narrow.title')} className={styles.narrow}>
      <SelectField
        label={t('cases.narrow.place')}
        name="where"
        value={narrowed.where ?? ''}
        options={[
          { value: '', label: t('cases.narrow.everywhere') },
          ...rooms.map(({ id, title }) => ({ value: id, label: say(title) })),
          { value: 'thread', label: t('cases.narrow.questions') },
        ]}
        onChange={({ target: { value } }) =>
          onNarrow({
            ...narrowed,
            where: value === '' ? null : value === 'thread' ? value : (value as RoomId),
          })
        }
      />
      <SelectField
        label={t('cases.narrow.kind')}
        name="kind"
        value={narrowed.kind ?? ''}
        options={[
          { value: '', label: t('cases.narrow.anything') },
          ...caseKinds.map((kind) => ({ value: kind, label: t(`cases.kind.${kind}`) })),
        ]}
        onChange={({ target: { value } }) =>
          onNarrow({ ...narrowed, kind: caseKinds.find((kind) => kind === value) ?? null })
        }
      />
    </Disclosure>
  );
}
