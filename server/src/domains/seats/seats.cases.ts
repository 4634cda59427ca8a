import type { Seat } from './seats.types.js';

/** A person's seat for policy cases, with what they change of it. */
export const seatFor = (now: Date, changes: Partial<Seat> = {}): Seat => ({
  id: 'seat',
  placeId: 'session',
  name: 'Iemand',
  role: 'person',
  profession: null,
  standing: 'seated',
  connection: 'here',
  hue: 0,
  enteredAt: now,
  restingUntil: null,
  freed: null,
  how: null,
  howCleared: null,
  restedBy: null,
  restedWhy: null,
  slowed: null,
  isKnown: true,
  isUnseen: false,
  ...changes,
});
