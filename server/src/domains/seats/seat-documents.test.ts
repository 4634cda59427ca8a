import { describe, expect, it } from '@jest/globals';
import { placeKey } from '../../platform/vault/vault.js';
import { left, satDown, seatOf, settled } from './seat-documents.js';
import type { SeatDocument } from './seats.model.js';

const key = placeKey('roomSession:place', 1, Buffer.alloc(32, 1));
const now = new Date('2026-11-21T19:00:00Z');
const inAnHour = new Date('2026-11-21T20:00:00Z');

/** As version 1 wrote it. */
function stored(changes: Partial<SeatDocument>): SeatDocument {
  return {
    _id: 'seat',
    placeId: 'place',
    placeKind: 'roomSession',
    holder: 'somebody',
    name: key.seal('seat.name.1', 'seat', 'Mila'),
    role: 'person',
    presence: 'here',
    enteredAt: now,
    presentUntil: inAnHour,
    releaseAt: inAnHour,
    restingUntil: null,
    schemaVersion: 1,
    ...changes,
  };
}

const read = (changes: Partial<SeatDocument>) => {
  const { standing, connection } = seatOf(stored(changes), key);
  return [standing, connection];
};

describe('a stored seat', () => {
  it('of version 1 says by its presence who sits there, and who left', () => {
    expect(read({ presence: 'here' })).toEqual(['seated', 'here']);
    expect(read({ presence: 'away' })).toEqual(['seated', 'away']);
    expect(read({ presence: 'left' })).toEqual(['left', 'away']);
  });

  it('of version 1 in a thread is seated: its writers never left, they were not connected', () => {
    expect(read({ presence: 'left', placeKind: 'thread' })).toEqual(['seated', 'away']);
  });

  it('says the same after a node of version 1 has changed it, which knows no standing', () => {
    expect(read({ ...satDown(now), presence: 'left' })).toEqual(['left', 'away']);
    expect(read({ ...left.$set, presence: 'here' })).toEqual(['seated', 'here']);
  });

  it('written before seats had a hue has the first', () => {
    expect(seatOf(stored({}), key).hue).toBe(0);
    expect(seatOf(stored({ hue: 5 }), key).hue).toBe(5);
  });

  it('keeps what it counts for apart from whether a page is connected', () => {
    expect(read(satDown(now))).toEqual(['seated', 'away']);
    expect(read({ ...settled, placeKind: 'thread' })).toEqual(['seated', 'away']);
    expect(read({ ...left.$set, placeKind: 'thread' })).toEqual(['left', 'away']);
    expect(read({ presence: 'here', standing: 'waiting' })).toEqual(['waiting', 'here']);
  });
});
