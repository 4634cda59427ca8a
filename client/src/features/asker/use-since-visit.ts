import {
  type EntryId,
  type EntryView,
  type MyQuestion,
  spreekuurRoutes,
} from '@naast/shared/contract/spreekuur';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.js';
import { useAway, useNews } from '../../news/use-news.js';
import { useHydrated } from '../../ui/use-hydrated.js';

const isFromTeam = ({ from }: EntryView): boolean => from.role !== 'person';

interface SinceVisit {
  /** Entries of the team that are new to the asker, oldest first. */
  readonly fresh: readonly string[];
  /** The first entry that came between the last visit and this one; null if there is none, or the tab was left since. */
  readonly firstSinceVisit: EntryId | null;
}

/**
 * What is new to the asker; and stores how far they were shown their question, once they look at it. In a browser without
 * scripts nothing is marked, as nothing could tell that it was seen.
 */
export function useSinceVisit({ entries, seenSeq }: MyQuestion): SinceVisit {
  const byTeam = entries.filter(isFromTeam);
  const last = entries.at(-1)?.seq ?? 0;
  // As they were when the page was opened: a mark stays while it is looked at.
  const [opened] = useState({ seenSeq: seenSeq ?? last, last });
  const seen = byTeam.filter(({ seq }) => seq <= opened.seenSeq);
  const fresh = useNews(idsOf(byTeam), idsOf(seen));
  useMarkSeen(last, opened.seenSeq);
  if (!useHydrated()) return { fresh: [], firstSinceVisit: null };
  const first = byTeam.find(({ id, seq }) => fresh.includes(id) && seq <= opened.last);
  return { fresh, firstSinceVisit: first?.id ?? null };
}

const idsOf = (entries: readonly EntryView[]) => entries.map(({ id }) => id);

function useMarkSeen(last: number, seenBefore: number): void {
  const isAway = useAway();
  const marked = useRef(seenBefore);
  useEffect(() => {
    if (isAway || last <= marked.current) return;
    marked.current = last;
    // Without an answer the next visit marks it as new once more.
    call(spreekuurRoutes.markMyQuestionSeen, { body: { seq: last } }).catch(() => null);
  }, [isAway, last]);
}
