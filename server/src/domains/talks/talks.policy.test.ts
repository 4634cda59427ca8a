import { describe, expect, it } from '@jest/globals';
import { matrixActors } from '../../platform/policy/matrix.js';
import { seatMay } from '../rooms/index.js';
import { isSeated } from '../seats/index.js';
import { talkCases } from './talks.cases.js';
import { talkPolicy } from './talks.policy.js';

const now = new Date('2026-01-01T12:00:00Z');

describe('what hosts of a room are told about a talk apart', () => {
  const cases = Object.entries(talkCases['talk.offer'](now));

  it.each(cases)('is what the policy allows: %s', (_name, on) => {
    // Seats are shown while the room is open. A host who holds it alone is told what can be done.
    if (on.other === null || on.session?.closed !== null || !on.canGo) return;
    const viewer = isSeated(on.seat) ? (on.seat.role === 'host' ? 'hosts' : 'people') : null;
    const verdict = talkPolicy['talk.offer'](matrixActors.host, on, now);
    expect(seatMay(on.other, viewer).offerTalk).toBe(verdict === 'allow');
  });

  it('is told both ways', () => {
    const told = cases.flatMap(([, { other }]) => (other ? [seatMay(other, 'hosts').offerTalk] : []));
    expect(new Set(told)).toEqual(new Set([true, false]));
  });
});
