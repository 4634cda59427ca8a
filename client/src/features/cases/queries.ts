import {
  type CaseId,
  type CaseItem,
  type CaseKind,
  type CaseViewName,
  caseRoutes,
} from '@naast/shared/contract/cases';
import type { RoomId } from '@naast/shared/contract/rooms';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { pollEvery } from '../../api/refetch-times.js';

/** A part of a view; null: all of it. */
export interface Narrowed {
  /** A room, or questions. */
  readonly where: RoomId | 'thread' | null;
  readonly kind: CaseKind | null;
}
export const all: Narrowed = { where: null, kind: null };

/** A view of the queue, page by page. */
export const casesQuery = (view: CaseViewName, { where, kind }: Narrowed = all, call: Call = browserCall) =>
  infiniteQueryOptions({
    queryKey: ['cases', view, where, kind],
    meta: { isTeamNews: true },
    queryFn: ({ pageParam }) =>
      call(caseRoutes.listCases, {
        query: {
          view,
          ...(where === 'thread' ? { place: 'thread' as const } : where !== null && { roomId: where }),
          ...(kind !== null && { kind }),
          ...(pageParam !== null && { after: pageParam }),
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: pollEvery,
  });

/** One with its words. Read again when a case changed: the log has one line an hour of it. */
export const caseQuery = (caseId: CaseId, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['case', caseId],
    meta: { isTeamNews: true },
    queryFn: () => call(caseRoutes.readCase, { params: { caseId } }),
    gcTime: 10_000,
  });

/** A case can come on two pages, when others before it were decided between them. */
export function eachOnce(pages: readonly { readonly cases: readonly CaseItem[] }[]): CaseItem[] {
  return [...new Map(pages.flatMap(({ cases }) => cases).map((one) => [one.id, one])).values()];
}
