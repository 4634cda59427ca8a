import type { SelfView } from '@naast/shared/contract/people';
import type { QueryClient } from '@tanstack/react-query';
import { dropAllDrafts } from '../drafts/draft-box.js';
import type { LiveRooms } from './live-rooms.js';
import { selfQuery } from './queries.js';

/** What anybody may read, and what the page knows of itself. All else was read by somebody, for them alone. */
const everybodys: readonly unknown[] = ['organisation', 'rooms', 'room', 'spreekuur', 'self', 'signOut'];

/**
 * Watches who this browser is, however the page comes to know. When a sign-in begins or ends, here or elsewhere, what was read
 * before goes; when somebody else comes, what was typed goes as well.
 */
export function clearOnUserChange(queries: QueryClient, liveRooms: LiveRooms, startAnew: () => void): void {
  /** Whose sign-in this is; undefined as long as it is not known. */
  let current: string | null | undefined;
  /** Who was signed in last, also when that has ended: the words may still be theirs. */
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
    // In another page of this browser the screen is still as the one before left it.
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
  queries.removeQueries({ predicate: ({ queryKey }) => !everybodys.includes(queryKey[0]) });
}

/** Names are unique among accounts. */
function accountOf(self: SelfView): string | null {
  if (self.kind === 'anonymous' || self.kind === 'visitor') return null;
  return `${self.kind === 'member' ? 'member' : 'team'}:${self.name}`;
}

/** What somebody typed as a visitor may be theirs as a member, and the other way round; with the team it is never shared. */
function isSomebodyElse(last: string | null, self: SelfView): boolean {
  if (self.kind === 'anonymous') return false;
  if (self.kind === 'visitor') return last?.startsWith('team:') === true;
  return last === null ? self.kind !== 'member' : last !== accountOf(self);
}
