import { describe, expect, it } from '@jest/globals';
import { matrixActors } from '../../platform/policy/matrix.js';
import type { FoundPlace } from '../places/index.js';
import { roomMay, seatMay, sessionFor } from '../rooms/index.js';
import { isSeated } from '../seats/index.js';
import { alarmCases } from './alarms.cases.js';
import { alarmPolicy } from './alarms.policy.js';

const now = new Date('2026-01-01T12:00:00Z');

/** The class of viewers that a room tells its rights to. */
function classIn({ isHeld, isSilent, seat }: FoundPlace) {
  if (isHeld) return 'hosts';
  if (isSilent) return 'silent';
  return isSeated(seat) ? 'people' : null;
}

describe('what a class of viewers of a room is told about alarms', () => {
  it.each([
    ...Object.entries(alarmCases['alarm.worry'](now)).map(([name, on]) => ['worry', name, on] as const),
    ...Object.entries(alarmCases['alarm.raise'](now)).map(([name, on]) => ['raise', name, on] as const),
  ])('is what the policy allows about a seat: %s, %s', (verb, _name, { found, other }) => {
    // Seats are shown while the room is open, and the own one is known to the screen.
    if (other === null || !found?.isOpen || other.id === found.seat?.id) return;
    const may = seatMay(other, classIn(found));
    const actor = found.isHeld ? matrixActors.host : matrixActors.visitor;
    const verdict = alarmPolicy[`alarm.${verb}`](actor, { found, other }, now);
    expect(verb === 'worry' ? may.worry : may.raiseAlarm).toBe(verdict === 'allow');
  });

  it.each(Object.entries(alarmCases['alarm.raiseOwn'](now)))(
    'is what the policy allows about oneself: %s',
    (_name, { found }) => {
      // Who has no seat raises it at the door, where there is no class of viewers.
      if (found === null || (found.isStanding && found.seat === null)) return;
      const closed = found.isOpen ? null : { at: now, reason: 'host' as const };
      const may = roomMay(sessionFor(now, { closed }), classIn(found), now);
      const verdict = alarmPolicy['alarm.raiseOwn'](matrixActors.visitor, { found }, now);
      expect(may.raiseOwnAlarm).toBe(verdict === 'allow');
    },
  );

  it('is told both ways', () => {
    const about = Object.values({ ...alarmCases['alarm.worry'](now), ...alarmCases['alarm.raise'](now) });
    const told = about.flatMap(({ found, other }) =>
      found && other ? [seatMay(other, classIn(found))] : [],
    );
    expect(new Set(told.map(({ worry }) => worry)).size).toBe(2);
    expect(new Set(told.map(({ raiseAlarm }) => raiseAlarm)).size).toBe(2);
  });
});
