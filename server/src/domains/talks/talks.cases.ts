import type { PolicyCases } from '../../kernel/policy-cases.js';
import { type RoomSession, sessionFor } from '../rooms/index.js';
import { type Seat, seatFor } from '../seats/index.js';
import type { TalkAbility } from './talks.policy.js';
import type { Talk } from './talks.types.js';

/** The host in the policy matrix has the id `host`, and so on. */
const talkAt = (now: Date, changes: Partial<Talk> = {}): Talk => ({
  id: 'talk',
  sessionId: 'session',
  roomId: 'room',
  personMark: '',
  hostId: 'host',
  state: 'open',
  offeredAt: now,
  startedAt: now,
  hostAwaySince: null,
  personAwaySince: null,
  closed: null,
  rev: 1,
  ...changes,
});
const before = { startedAt: null } as const;
const states = (now: Date) => ({
  offered: talkAt(now, { ...before, state: 'offered' }),
  accepted: talkAt(now, { ...before, state: 'accepted' }),
  open: talkAt(now),
  closed: talkAt(now, { state: 'closed', closed: { at: now, reason: 'host' } }),
});

function offering(now: Date) {
  const seat = seatFor(now, { role: 'host' });
  const other = seatFor(now, { id: 'other' });
  const on = { session: sessionFor(now), seat, other, canGo: true };
  const changed = (changes: Partial<Omit<typeof on, 'session' | 'seat' | 'other'>> & Who) => ({
    ...on,
    ...changes,
  });
  return {
    'hosts the room, another does too': on,
    'hosts the room alone, nobody has the duty': changed({ canGo: false }),
    'hosts the room, to nobody known': changed({ other: null }),
    'hosts the room, to who left': changed({ other: seatFor(now, { standing: 'left' }) }),
    'hosts the room, to a host': changed({ other: seatFor(now, { role: 'host' }) }),
    'hosts the room, and it is closed': changed({
      session: sessionFor(now, { closed: { at: now, reason: 'host' } }),
    }),
    'is not in the room': changed({ seat: null }),
    'sits in it as a person': changed({ seat: seatFor(now) }),
  };
}
interface Who {
  readonly session?: RoomSession | null;
  readonly seat?: Seat | null;
  readonly other?: Seat | null;
}

/** For who was asked, for somebody else, and without a talk. */
const ofPerson = (now: Date) => ({
  'no such talk': { talk: null, seat: null, isPerson: false },
  ...Object.fromEntries(
    Object.entries(states(now)).flatMap(([state, talk]) => [
      [`${state}, to them`, { talk, seat: null, isPerson: true }],
      [`${state}, to another`, { talk, seat: null, isPerson: false }],
    ]),
  ),
});

const seated = (now: Date) => ({
  'no such talk': { talk: null, seat: null, isPerson: false },
  'open, no seat': { talk: talkAt(now), seat: null, isPerson: false },
  'open, seated as its person': { talk: talkAt(now), seat: seatFor(now), isPerson: true },
  'open, left': { talk: talkAt(now), seat: seatFor(now, { standing: 'left' }), isPerson: true },
  'open, seated as its host': {
    talk: talkAt(now),
    seat: seatFor(now, { role: 'host' }),
    isPerson: false,
  },
  'open, seated as its former host': {
    talk: talkAt(now, { hostId: 'other' }),
    seat: seatFor(now, { role: 'host' }),
    isPerson: false,
  },
  'closed, was seated': { talk: states(now).closed, seat: seatFor(now), isPerson: true },
});

export const talkCases: PolicyCases<TalkAbility> = {
  'talk.offer': offering,
  'talk.mine': (now) => ({
    'no such session': { session: null, seat: null },
    'no seat in the room': { session: sessionFor(now), seat: null },
    'seated in the room': { session: sessionFor(now), seat: seatFor(now) },
  }),
  'talk.answer': ofPerson,
  'talk.list': () => ({ always: null }),
  'talk.hold': (now) => {
    const { offered, accepted, open, closed } = states(now);
    const can = { isLead: false, isHostGone: false, isAnybodys: false, isNeeded: false };
    const gone = { ...can, isHostGone: true };
    const away = talkAt(now, { hostAwaySince: now });
    return {
      'no such talk': { talk: null, ...can },
      'offered by the host': { talk: offered, ...can },
      'accepted, another holds the room': { talk: accepted, ...can },
      'accepted, nobody else holds the room': { talk: accepted, ...can, isNeeded: true },
      'accepted, for the duty lead': { talk: accepted, ...can, isLead: true },
      'open, held by the host': { talk: open, ...can },
      'open, for the duty lead': { talk: open, ...can, isLead: true },
      'open, its host fell away a moment ago, for the duty lead': { talk: away, ...can, isLead: true },
      'open, its host is gone, for the duty lead': { talk: away, ...gone, isLead: true },
      'open, its host is gone, for a colleague': { talk: away, ...gone },
      'open, its host is gone and no lead is there, for a colleague': {
        talk: away,
        ...gone,
        isAnybodys: true,
      },
      closed: { talk: closed, ...can },
    };
  },
  'talk.enter': ofPerson,
  'talk.see': (now) => ({ ...ofPerson(now), ...seated(now) }),
  'talk.follow': seated,
  'talk.leave': seated,
  'talk.post': seated,
  'talk.end': ofPerson,
};
