import type { PlaceKind } from '../places/index.js';
import { followThread, unfollowThread } from './actions/follow-thread.js';
import { checkThread } from './spreekuur.audience.js';
import { threadLog, threadViewers } from './spreekuur.types.js';

export const threads = {
  kind: 'thread',
  log: threadLog,
  viewers: threadViewers,
  actions: { follow: followThread, unfollow: unfollowThread },
  check: checkThread,
  live: null,
} satisfies PlaceKind;
