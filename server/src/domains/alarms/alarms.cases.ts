import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { FoundPlace } from '../places/index.js';
import { sessionFor } from '../rooms/index.js';
import { type Seat, seatFor } from '../seats/index.js';
import type { AlarmAbility } from './alarms.policy.js';
import type { Alarm } from './alarms.types.js';

const foundAt = (changes: Partial<FoundPlace>): FoundPlace => ({
  place: { kind: 'roomSession', id: 'session' },
  roomId: 'room',
  isOpen: true,
  seat: null,
  unseenSeatId: null,
  isInside: false,
  isStanding: false,
  isHeld: false,
  isAttended: true,
  ...changes,
});

const places = (now: Date): Record<string, { found: FoundPlace | null }> => ({
  'no such place': { found: null },
  'of others': { found: foundAt({}) },
  seated: { found: foundAt({ seat: seatFor(now), isStanding: true }) },
  'at its door, or left': { found: foundAt({ isStanding: true }) },
  'seated, and it is closed': { found: foundAt({ seat: seatFor(now), isStanding: true, isOpen: false }) },
});

const other = (now: Date, changes: Partial<Seat> = {}) => seatFor(now, { id: 'other', ...changes });

const alarmAt = (now: Date, changes: Partial<Alarm> = {}): Alarm => ({
  id: 'alarm',
  place: { kind: 'roomSession', id: 'session' },
  roomId: 'room',
  about: 'other',
  hasSeat: true,
  sources: ['self'],
  level: null,
  kinds: [],
  raisedAt: now,
  lastAt: now,
  authorAt: null,
  times: 1,
  teamAt: now,
  isTeamTold: true,
  onCallAt: null,
  onCall: 'none',
  taken: null,
  closed: null,
  rev: 1,
  ...changes,
});

/** The host in the policy matrix has the id `host`, and so on. */
const alarms = (now: Date): Record<string, { alarm: Alarm | null; hears: boolean }> => ({
  'no such alarm': { alarm: null, hears: false },
  'it is not told to them': { alarm: alarmAt(now), hears: false },
  'they hear of it': { alarm: alarmAt(now), hears: true },
  'the host took it': {
    alarm: alarmAt(now, { taken: { by: 'host', at: now, hereAt: now, isGone: false } }),
    hears: true,
  },
  'it is closed': {
    alarm: alarmAt(now, {
      taken: { by: 'host', at: now, hereAt: now, isGone: false },
      closed: { by: 'host', at: now, ending: 'spoke' },
    }),
    hears: true,
  },
});

/** Wanting to be found. */
const finding = () => {
  const talk = { place: { kind: 'talk', id: 'talk' } } as const;
  return {
    'no such place': { found: null },
    'in a room': { found: foundAt({ isStanding: true }) },
    'a talk apart of others': { found: foundAt(talk) },
    'the person of a talk apart': { found: foundAt({ ...talk, isStanding: true }) },
    'the person of a talk apart that ended': {
      found: foundAt({ ...talk, isStanding: true, isOpen: false }),
    },
  };
};

export const alarmCases: PolicyCases<AlarmAbility> = {
  'alarm.readOwn': places,
  'alarm.raiseOwn': places,
  'alarm.worry': (now) => ({
    'no such place': { found: null, other: null },
    'seated, about another': {
      found: foundAt({ seat: seatFor(now), isStanding: true }),
      other: other(now),
    },
    'seated, about nobody known': { found: foundAt({ seat: seatFor(now), isStanding: true }), other: null },
    'seated, about themselves': {
      found: foundAt({ seat: seatFor(now), isStanding: true }),
      other: seatFor(now),
    },
    'seated, about a host': {
      found: foundAt({ seat: seatFor(now), isStanding: true }),
      other: other(now, { role: 'host' }),
    },
    'reading unseen': { found: foundAt({ isStanding: true, isSilent: true }), other: other(now) },
    'seated, about who is unseen': {
      found: foundAt({ seat: seatFor(now), isStanding: true }),
      other: other(now, { isKnown: false, isUnseen: true }),
    },
    'at its door': { found: foundAt({ isStanding: true }), other: other(now) },
  }),
  'alarm.raise': (now) => ({
    'no such place': { found: null, other: null },
    'a place that they hold': { found: foundAt({ isHeld: true }), other: other(now) },
    'a place that they hold, about nobody known': { found: foundAt({ isHeld: true }), other: null },
    'a place that they hold, and it is closed': {
      found: foundAt({ isHeld: true, isOpen: false }),
      other: other(now),
    },
    'a place that they hold, about a host': {
      found: foundAt({ isHeld: true }),
      other: other(now, { role: 'host' }),
    },
    'a place that they hold, about who left': {
      found: foundAt({ isHeld: true }),
      other: other(now, { standing: 'left' }),
    },
    'a place that others hold': { found: foundAt({}), other: other(now) },
  }),
  'alarm.list': () => ({ always: null }),
  'alarm.read': alarms,
  'alarm.take': alarms,
  'alarm.close': alarms,
  'alarm.offerTalk': (now) => {
    const taken = {
      alarm: alarmAt(now, { taken: { by: 'host', at: now, hereAt: now, isGone: false } }),
      hears: true,
    };
    const seated = { session: sessionFor(now), other: other(now), canGo: true };
    return {
      'it is not told to them': { alarm: alarmAt(now), hears: false, ...seated },
      'they hear of it, and nobody took it': { alarm: alarmAt(now), hears: true, ...seated },
      'the host took it': { ...taken, ...seated },
      'the host took it, and holds the room alone': { ...taken, ...seated, canGo: false },
      'the host took it, and the person left': {
        ...taken,
        ...seated,
        other: other(now, { standing: 'left' }),
      },
      'the host took it, and the room is closed': {
        ...taken,
        ...seated,
        session: sessionFor(now, { closed: { at: now, reason: 'host' } }),
      },
      'the host took it, of a question': { ...taken, ...seated, session: null, other: null },
    };
  },
  'alarm.readFound': finding,
  'alarm.leaveFound': (now) => ({
    ...Object.fromEntries(
      Object.entries(finding()).map(([name, on]) => [name, { ...on, alarm: alarmAt(now) }]),
    ),
    'the person of a talk apart, without an open alarm': {
      ...finding()['the person of a talk apart'],
      alarm: null,
    },
  }),
  'alarm.openFound': (now) => ({
    ...Object.fromEntries(Object.entries(alarms(now)).map(([name, on]) => [name, { ...on, isKept: true }])),
    'the host took it, and none are kept': {
      alarm: alarmAt(now, { taken: { by: 'host', at: now, hereAt: now, isGone: false } }),
      hears: true,
      isKept: false,
    },
  }),
  'alarm.tryOnCall': () => ({ always: null }),
};
