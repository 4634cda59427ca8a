import type { PlaceKind } from '../places/index.js';
import { followThread, unfollowThread } from './actions/follows.js';
import { threadAlarms } from './spreekuur.alarms.js';
import { checkThread } from './spreekuur.audience.js';
import { threadModeration } from './spreekuur.moderation.js';
import { threadLog, threadViewers } from './spreekuur.types.js';
import { removeThread } from './threads.js';

/** Not live: clients get `thread.rev` as `place:head` and refetch. */
export const threads = {
  kind: 'thread',
  log: threadLog,
  viewers: threadViewers,
  actions: { follow: followThread, unfollow: unfollowThread },
  among: (ctx, ids) => ctx.stores.spreekuur.among(ids),
  remove: removeThread,
  isBackedUp: true,
  check: checkThread,
  alarms: threadAlarms,
  moderation: threadModeration,
  live: null,
} satisfies PlaceKind;
