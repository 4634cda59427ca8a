import type { ReactionKind } from '@naast/shared/contract/messages';
import { limits } from '@naast/shared/limits';
import type { PolicyCases } from '../../kernel/policy-cases.js';
import { seatFor } from '../seats/index.js';
import type { HeldNote } from './held.store.js';
import type { RoomAbility, Seated } from './rooms.policy.js';
import type { Room, RoomMessage, RoomSession } from './rooms.types.js';
import { sessionFor } from './session-for.js';

const words = { nl: '', en: '' };
const room: Room = {
  id: 'room',
  title: words,
  description: words,
  weekly: [],
  dates: [],
  capacity: { oneHost: 8, moreHosts: 12 },
  forbidsContact: false,
  doorAjar: 'off',
  rev: 0,
  isPaused: false,
  newcomersLookedAtUntil: null,
};
const paused: Room = { ...room, isPaused: true };
const within = { within: true, closesAt: null, opensAt: null, opensAgainAt: null };

function openSession(now: Date, changes: Partial<RoomSession> = {}): RoomSession {
  const closesAt = new Date(now.getTime() + 2 * limits.room.entryStopsBeforeClose);
  return sessionFor(now, { closesAt, ...changes });
}

const later = (now: Date) => new Date(now.getTime() + 60_000);

const inPause = (now: Date) => openSession(now, { writingPause: { until: later(now), by: 'host' } });

/** For abilities judged on a session and the actor's seat in it. */
function seated(now: Date) {
  const session = openSession(now);
  return {
    'no such session': { session: null, seat: null },
    'open, no seat': { session, seat: null },
    'open, seated': { session, seat: seatFor(now) },
    'open, connection lost': { session, seat: seatFor(now, { connection: 'away' }) },
    'open, left': { session, seat: seatFor(now, { standing: 'left' }) },
    'open, waiting for a chair': {
      session,
      seat: seatFor(now, { standing: 'waiting', isKnown: false, isUnseen: true }),
    },
    'open, reading unseen': {
      session,
      seat: seatFor(now, { standing: 'silent', isKnown: false, isUnseen: true, name: '' }),
    },
    'open, resting': { session, seat: seatFor(now, { restingUntil: later(now) }) },
    'open, writing paused, seated': { session: inPause(now), seat: seatFor(now) },
    'open, writing paused, seated as host': { session: inPause(now), seat: seatFor(now, { role: 'host' }) },
    'open, writing pause over, seated': {
      session: openSession(now, { writingPause: { until: now, by: 'host' } }),
      seat: seatFor(now),
    },
    'open, seated as host': { session, seat: seatFor(now, { role: 'host' }) },
    'open, no host for two minutes, seated': {
      session: openSession(now, { hostAwaySince: new Date(now.getTime() - limits.room.readOnlyWithoutHost) }),
      seat: seatFor(now),
    },
    'closed, was seated': {
      session: openSession(now, { closed: { at: now, reason: 'host' } }),
      seat: seatFor(now),
    },
    'closed, was host': {
      session: openSession(now, { closed: { at: now, reason: 'host' } }),
      seat: seatFor(now, { role: 'host' }),
    },
  };
}

/** For abilities judged on another person's seat as well. */
function aboutAnother(now: Date) {
  return {
    ...Object.fromEntries(
      Object.entries(seated(now)).map(([name, on]) => [name, { ...on, other: seatFor(now) }]),
    ),
    'open, seated as host, nobody in that seat': {
      session: openSession(now),
      seat: seatFor(now, { role: 'host' }),
      other: null,
    },
    'open, seated as host, the other is a host': {
      session: openSession(now),
      seat: seatFor(now, { role: 'host' }),
      other: seatFor(now, { role: 'host' }),
    },
  };
}

function messageFor(
  now: Date,
  {
    body = {},
    ...changes
  }: Partial<Omit<RoomMessage, 'body'>> & { body?: Partial<RoomMessage['body']> } = {},
): RoomMessage {
  return {
    id: 'message',
    placeId: 'session',
    seq: 1,
    rev: 1,
    clientKey: 'key',
    seatId: 'seat',
    sentAt: now,
    hiddenAt: null,
    hiddenBy: null,
    hiddenWhy: null,
    ...changes,
    body: { text: '', ...body },
  };
}

/** For abilities judged on a message as well: an own one, and where the seat may do something about the message of another. */
function aboutMessage(now: Date) {
  const others = { seatId: 'another seat' };
  const seat = seatFor(now);
  const host = seatFor(now, { role: 'host' });
  const session = openSession(now);
  const noted = (isByHost: boolean) => ({ body: { contentNote: { about: 'death' as const, isByHost } } });
  return {
    ...Object.fromEntries(
      Object.entries(seated(now)).map(([name, on]) => [name, { ...on, message: messageFor(now) }]),
    ),
    'open, seated, no such message': { session, seat, message: null },
    'open, seated, another’s message': { session, seat, message: messageFor(now, others) },
    'open, seated, another’s hidden message': {
      session,
      seat,
      message: messageFor(now, { ...others, hiddenAt: now }),
    },
    'open, seated, another’s message with a content note': {
      session,
      seat,
      message: messageFor(now, { ...others, ...noted(false) }),
    },
    'open, seated, own hidden message': { session, seat, message: messageFor(now, { hiddenAt: now }) },
    'open, seated, own deleted message': {
      session,
      seat,
      message: messageFor(now, { body: { isDeleted: true } }),
    },
    'open, seated, a host’s content note on it': { session, seat, message: messageFor(now, noted(true)) },
    'open, seated as host, another’s message': { session, seat: host, message: messageFor(now, others) },
    'open, seated as host, no such message': { session, seat: host, message: null },
  };
}

const withKind = (now: Date, kind: ReactionKind) =>
  Object.fromEntries(
    Object.entries({
      ...aboutMessage(now),
      ...Object.fromEntries(
        Object.entries(seated(now)).map(([name, on]) => [
          name,
          { ...on, message: messageFor(now, { seatId: 'another seat' }) },
        ]),
      ),
      'open, seated, own message': {
        session: openSession(now),
        seat: seatFor(now),
        message: messageFor(now),
      },
    }).map(([name, on]) => [`${kind}: ${name}`, { ...on, kind }]),
  );

function enterCases(now: Date) {
  const lastHalfHour = openSession(now, { closesAt: later(now) });
  const hostAway = openSession(now, { hostAwaySince: now });
  return {
    ...seated(now),
    'no host there, no seat': { session: hostAway, seat: null },
    'no host there, connection lost': { session: hostAway, seat: seatFor(now, { connection: 'away' }) },
    'no host there, left': { session: hostAway, seat: seatFor(now, { standing: 'left' }) },
    'last half hour, no seat': { session: lastHalfHour, seat: null },
    'entry paused, no seat': { session: openSession(now, { isEntryPaused: true }), seat: null },
    'entry paused, connection lost': {
      session: openSession(now, { isEntryPaused: true }),
      seat: seatFor(now, { connection: 'away' }),
    },
    'last half hour, connection lost': {
      session: lastHalfHour,
      seat: seatFor(now, { connection: 'away' }),
    },
  };
}

function silentCases(now: Date) {
  const silent = seatFor(now, { standing: 'silent', isKnown: false, isUnseen: true, name: '' });
  return {
    ...seated(now),
    'no host there, no seat': { session: openSession(now, { hostAwaySince: now }), seat: null },
    'last half hour, no seat': { session: openSession(now, { closesAt: later(now) }), seat: null },
    'entry paused, no seat': { session: openSession(now, { isEntryPaused: true }), seat: null },
    'entry paused, reading unseen': { session: openSession(now, { isEntryPaused: true }), seat: silent },
    'reading unseen was ended, no seat': {
      session: openSession(now, { silentUntil: later(now) }),
      seat: null,
    },
    'reading unseen ends soon': { session: openSession(now, { silentUntil: later(now) }), seat: silent },
    'reading unseen is over': { session: openSession(now, { silentUntil: now }), seat: silent },
  };
}

/** The same for who is out of the room, and for whom that is over. */
const withOut = (now: Date, cases: Readonly<Record<string, Seated>>) => {
  const out = (until: Date) => ({ out: { id: 'measure', why: 'other' as const, until } });
  const session = openSession(now);
  return {
    ...Object.fromEntries(Object.entries(cases).map(([name, on]) => [name, { ...on, out: null }])),
    'open, no seat, out of the room': { session, seat: null, ...out(later(now)) },
    'open, seated, out of the room': { session, seat: seatFor(now), ...out(later(now)) },
    'open, no seat, was out of the room': { session, seat: null, ...out(now) },
  };
};

export const roomCases: PolicyCases<RoomAbility> = {
  'room.list': () => ({ always: null }),
  'room.read': () => ({ 'no such room': { room: null }, 'a room': { room } }),
  'room.open': () => ({
    'no such room': { room: null, hours: null },
    'within its hours': { room, hours: within },
    'outside its hours': { room, hours: { ...within, within: false } },
    'within its hours, paused': { room: paused, hours: within },
  }),
  'room.see': (now) => ({ 'no such session': { session: null }, open: { session: openSession(now) } }),
  'room.enter': (now) => withOut(now, enterCases(now)),
  'room.readSilently': (now) => withOut(now, silentCases(now)),
  'room.host': (now) => ({
    'no such session': { session: null, seat: null },
    open: { session: openSession(now), seat: null },
    'open, seated as consultant': {
      session: openSession(now),
      seat: seatFor(now, { role: 'consultant' }),
    },
    'open, left, was consultant': {
      session: openSession(now),
      seat: seatFor(now, { role: 'consultant', standing: 'left' }),
    },
    closed: { session: openSession(now, { closed: { at: now, reason: 'host' } }), seat: null },
  }),
  'room.wait': seated,
  'room.leave': seated,
  'room.follow': (now) => {
    const silent = seatFor(now, { standing: 'silent', isKnown: false, isUnseen: true, name: '' });
    return {
      ...seated(now),
      'reading unseen ends soon': { session: openSession(now, { silentUntil: later(now) }), seat: silent },
      'reading unseen is over': { session: openSession(now, { silentUntil: now }), seat: silent },
    };
  },
  'room.post': seated,
  'room.type': seated,
  'room.sayHow': (now) =>
    Object.fromEntries(
      Object.entries(seated(now)).flatMap(([name, on]) => [
        [name, { ...on, how: 'rustig' }],
        [`${name}, taking it away`, { ...on, how: null }],
      ]),
    ),
  'room.clearHow': (now) => ({
    ...aboutAnother(now),
    'open, seated as host, the other says how they are': {
      session: openSession(now),
      seat: seatFor(now, { role: 'host' }),
      other: seatFor(now, { how: 'moe' }),
    },
  }),
  'room.edit': aboutMessage,
  'room.rewrite': (now) => ({
    ...aboutMessage(now),
    'open, seated, own hidden message whose words went': {
      session: openSession(now),
      seat: seatFor(now),
      message: messageFor(now, { hiddenAt: now, body: { isEmptied: true } }),
    },
  }),
  'room.delete': aboutMessage,
  'room.react': (now) => ({ ...withKind(now, 'heart'), ...withKind(now, 'laugh') }),
  'room.note': aboutMessage,
  'room.hide': seated,
  'room.markSeen': aboutMessage,
  'room.rest': aboutAnother,
  'room.measure': aboutAnother,
  'room.door': seated,
  'room.decideHeld': seated,
  'room.takeBackHeld': (now) => {
    const held = (seatId: string): HeldNote => ({
      id: 'held',
      sessionId: 'session',
      clientKey: 'key',
      seatId,
      sentAt: now,
      state: 'waits',
      presses: false,
      found: [],
      urgentBy: null,
      decided: null,
    });
    return {
      ...Object.fromEntries(
        Object.entries(seated(now)).map(([name, on]) => [name, { ...on, held: held('seat') }]),
      ),
      'open, seated, no such text': { session: openSession(now), seat: seatFor(now), held: null },
      'open, seated, another’s text': {
        session: openSession(now),
        seat: seatFor(now),
        held: held('another seat'),
      },
    };
  },
  'room.pin': seated,
  'room.pace': seated,
  'room.whisper': seated,
  'room.readActs': seated,
  'room.leaveHandover': seated,
  'room.readHandover': seated,
  'room.hearHelp': () => ({ always: null }),
  'room.askHelp': seated,
  'room.answerHelp': (now) => {
    const asks = (changes: Partial<NonNullable<RoomSession['help']>> = {}) =>
      openSession(now, { help: { wants: 'lead', by: 'seat', at: now, answeredBy: null, ...changes } });
    return {
      'no such session': { session: null, seat: null, dutyLead: null },
      'nobody asks for help': { session: openSession(now), seat: null, dutyLead: null },
      'it asks for the duty lead': { session: asks(), seat: null, dutyLead: null },
      'it asks for the duty lead, who is another': { session: asks(), seat: null, dutyLead: 'another' },
      'it asks for a second host': { session: asks({ wants: 'host' }), seat: null, dutyLead: null },
      'asked by the same seat': { session: asks(), seat: seatFor(now, { role: 'host' }), dutyLead: null },
      'another comes': { session: asks({ answeredBy: 'Sam' }), seat: null, dutyLead: null },
      closed: {
        session: openSession(now, { closed: { at: now, reason: 'host' } }),
        seat: null,
        dutyLead: null,
      },
    };
  },
  'room.consult': (now) => {
    const asked = openSession(now, { help: { wants: 'consultant', by: 'host', at: now, answeredBy: null } });
    return {
      'no such session': { session: null, seat: null },
      'nobody asked for a consultant': { session: openSession(now), seat: null },
      'a consultant is asked for': { session: asked, seat: null },
      'a consultant is asked for, seated as host': { session: asked, seat: seatFor(now, { role: 'host' }) },
      'seated as consultant': { session: openSession(now), seat: seatFor(now, { role: 'consultant' }) },
      'left, was consultant': {
        session: openSession(now),
        seat: seatFor(now, { role: 'consultant', standing: 'left' }),
      },
      closed: { session: openSession(now, { closed: { at: now, reason: 'host' } }), seat: null },
    };
  },
  'room.free': (now) => ({
    ...aboutAnother(now),
    'open, seated as host, the other left': {
      session: openSession(now),
      seat: seatFor(now, { role: 'host' }),
      other: seatFor(now, { standing: 'left' }),
    },
  }),
  'room.close': seated,
  'room.make': () => ({ always: null }),
  'room.arrange': () => ({ 'no such room': { room: null }, 'a room': { room }, paused: { room: paused } }),
  'room.remove': (now) => ({
    'no such room': { room: null, session: null },
    'nobody in it': { room, session: null },
    open: { room, session: openSession(now) },
  }),
};
