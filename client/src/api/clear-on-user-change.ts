import type { SelfView } from '@naast/shared/contract/people';
import type { QueryClient } from '@tanstack/react-query';
import { dropAllDrafts } from '../drafts/draft-box.js';
import type { LiveRooms } from '../rooms/live-rooms.js';
import { selfQuery, signOutQuery } from './queries.js';

/** Queries about the sign-in of this page itself, which stay. Of others those stay whose data is the same for every user. */
const ofThisPage: readonly unknown[] = [selfQuery().queryKey[0], signOutQuery().queryKey[0]];

/**
 * Watches `self` in the cache. When a sign-in begins or ends, here or in another page, it removes the data that the former user
 * read; when another account signs in, drafts too.
 */
export function clearOnUserChange(queries: QueryClient, liveRooms: LiveRooms, startAnew: () => void): void {
  /** The signed-in account; undefined until it is known. */
  let current: string | null | undefined;
  /** The last signed-in account, also after it signed out: drafts may still be its. */
  let last: string | null = null;

  function onSelf(self: SelfView, isByHand: boolean): void {
    const before = current;
    current = accountOf(self);
    if (before === undefined) {
      last = current;
      return;
    }
    if (current !== before) forgetRead(queries);
    const isAfterSomebody = last !== null;
    const isOther = isSomebodyElse(last, self);
    last = current ?? (isOther ? null : last);
    if (!isOther) return;
    dropAllDrafts();
    liveRooms.forgetAll();
    // This page may still show what the former user opened, when the sign-in happened in another page.
    if (isAfterSomebody && !isByHand) startAnew();
  }

  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'added' && event.type !== 'updated') return;
    if (event.query.queryKey[0] !== selfQuery().queryKey[0]) return;
    const self = event.query.state.data as SelfView | undefined;
    const isByHand =
      event.type === 'updated' && event.action.type === 'success' && event.action.manual === true;
    if (self) onSelf(self, isByHand);
  });
}

function forgetRead(queries: QueryClient): void {
  queries.removeQueries({
    predicate: ({ queryKey, meta }) => !meta?.isForEverybody && !ofThisPage.includes(queryKey[0]),
  });
}

/** Names are unique among accounts. */
function accountOf(self: SelfView): string | null {
  if (self.kind === 'anonymous' || self.kind === 'visitor') return null;
  return `${self.kind === 'member' ? 'member' : 'team'}:${self.name}`;
}

/** A visitor and a member may be the same person, so drafts stay; a team account never shares drafts with either. */
function isSomebodyElse(last: string | null, self: SelfView): boolean {
  if (self.kind === 'anonymous') return false;
  if (self.kind === 'visitor') return last?.startsWith('team:') === true;
  return last === null ? self.kind !== 'member' : last !== accountOf(self);
}
