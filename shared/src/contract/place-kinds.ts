import { roomSessionPackets } from './room-live.js';
import { threadPackets } from './spreekuur.js';
import { talkPackets } from './talks.js';

/** The kinds of places. Each declares in the contract of its domain what the protocol carries of it. */
export const placeKinds = {
  roomSession: roomSessionPackets,
  thread: threadPackets,
  talk: talkPackets,
};
