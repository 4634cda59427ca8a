import type { PlaceKind } from '../places/index.js';
import { plainSeat } from '../seats/index.js';
import { followTalk, typeInTalk, unfollowTalk } from './actions/follows.js';
import { postInTalk } from './actions/post-in-talk.js';
import { talkAlarms } from './talks.alarms.js';
import { checkTalk } from './talks.audience.js';
import { presentMessage } from './talks.present.js';
import { removeTalk } from './talks.retention.js';
import { placeOf, talkLog, talkViewers } from './talks.types.js';

export const talkPlaces = {
  kind: 'talk',
  log: talkLog,
  viewers: talkViewers,
  actions: { follow: followTalk, unfollow: unfollowTalk },
  among: (ctx, ids) => ctx.stores.talks.among(ids),
  remove: removeTalk,
  // Its words are not kept after its end.
  isBackedUp: false,
  check: checkTalk,
  alarms: talkAlarms,
  live: {
    placeOf,
    actions: { post: postInTalk, type: typeInTalk },
    present: presentMessage,
    isOthersForAuthor: () => false,
    presentSeat: plainSeat,
  },
} satisfies PlaceKind;
