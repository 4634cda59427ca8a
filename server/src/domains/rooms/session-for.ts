import type { RoomSession } from './rooms.types.js';

/** An open session around the clock for policy cases, with what they change of it. */
export const sessionFor = (now: Date, changes: Partial<RoomSession> = {}): RoomSession => ({
  id: 'session',
  roomId: 'room',
  title: { nl: '', en: '' },
  openedAt: now,
  mayBeReviewed: true,
  closesAt: null,
  endAnnounced: null,
  forbidsContact: false,
  doorAjar: 'off',
  hasHeld: false,
  rev: 1,
  hostAwaySince: null,
  leftQuickly: [],
  isEntryPaused: false,
  newcomersLookedAtUntil: null,
  silentUntil: null,
  pinned: null,
  slow: null,
  writingPause: null,
  help: null,
  closed: null,
  ...changes,
});
