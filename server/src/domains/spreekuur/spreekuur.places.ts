import type { PlaceKind } from '../places/index.js';
import { followThread, unfollowThread } from './actions/follow-thread.js';
import { removeThread } from './remove-thread.js';
import { checkThread } from './spreekuur.audience.js';
import { threadLog, threadViewers } from './spreekuur.types.js';

/** The rev of its facts is `thread.rev`, guarded by the store; pages hear it as `place:head` and read again. */
export const threads = {
  kind: 'thread',
  log: threadLog,
  viewers: threadViewers,
  actions: { follow: followThread, unfollow: unfollowThread },
  among: (ctx, ids) => ctx.stores.spreekuur.among(ids),
  remove: removeThread,
  isBackedUp: true,
  check: checkThread,
  live: null,
} satisfies PlaceKind;
