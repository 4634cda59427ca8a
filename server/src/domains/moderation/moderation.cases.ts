import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { FoundPlace } from '../places/index.js';
import { seatFor } from '../seats/index.js';
import type { ModerationAbility, OnCase, OnHold } from './moderation.policy.js';
import { type Case, noFlags, noTerms } from './moderation.types.js';

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

const caseFor = (now: Date, changes: Partial<Case> = {}): Case => ({
  id: 'case',
  matter: { place: { kind: 'roomSession', id: 'session' }, messageId: 'message', seatId: 'other' },
  notice: null,
  placeKind: 'roomSession',
  roomId: 'room',
  sources: ['flag'],
  kinds: { ...noFlags, spam: 1 },
  independent: noFlags,
  parties: [],
  raisedAt: now,
  lastAt: now,
  view: 'new',
  hiddenBy: null,
  claim: null,
  passedOn: null,
  decided: null,
  measureId: null,
  appeal: null,
  grave: null,
  steps: [],
  hold: null,
  isHeld: false,
  rev: 1,
  ...changes,
});

const decidedBy = (by: string, at: Date): Case['decided'] => ({
  ...{ by, at, outcome: 'hide', why: 'unkind' },
  ...noTerms,
});

const later = (now: Date) => new Date(now.getTime() + 60_000);

/** The host in the policy matrix has the id `host`, and so on. */
const cases = (now: Date): Record<string, OnCase> => ({
  'no such case': { case: null, isParty: false },
  'a new one': { case: caseFor(now), isParty: false },
  'they are a party': { case: caseFor(now), isParty: true },
  'the host looks at it': {
    case: caseFor(now, { claim: { by: 'host', until: later(now) } }),
    isParty: false,
  },
  'another looked at it, too long ago': {
    case: caseFor(now, { claim: { by: 'another', until: now } }),
    isParty: false,
  },
  'the host passed it on': {
    case: caseFor(now, { view: 'passedOn', passedOn: { by: 'host', to: null, at: now } }),
    isParty: false,
  },
  'it is decided': {
    case: caseFor(now, {
      view: 'decided',
      decided: decidedBy('host', now),
    }),
    isParty: false,
  },
  'its person disagrees with what the host decided': {
    case: caseFor(now, {
      decided: decidedBy('host', now),
      appeal: { at: now, decided: null },
    }),
    isParty: false,
  },
  'a notice from outside': {
    case: caseFor(now, { matter: null, notice: { id: 'notice', kind: 'hate', path: '/' }, placeKind: null }),
    isParty: false,
  },
  'its words are gone': { case: caseFor(now, { matter: null }), isParty: false },
});

const isThere = { isAnotherThere: true, isCoordinatorThere: true, isAskedByCoordinator: false };

function holds(now: Date): Record<string, OnHold> {
  const agreed = { by: 'host', confirmedBy: 'coordinator', from: now, until: later(now) };
  const on = (hold: Case['hold'], changes: Partial<OnHold> = {}): OnHold => ({
    case: caseFor(now, { hold, isHeld: Boolean(hold?.agreed) }),
    ...{ isParty: false, ...isThere, ...changes },
  });
  const asked = (by: string) =>
    ({ why: 'police', asked: { by, days: 30 }, agreed: null, isOver: false }) as const;
  return {
    'nothing is asked': on(null),
    'nothing is asked, and nobody else is there': on(null, { isAnotherThere: false }),
    'they are a party': on(asked('another'), { isParty: true }),
    'the host asked': on(asked('host')),
    'another host asked': on(asked('another')),
    'another host asked, and there is no coordinator': on(asked('another'), { isCoordinatorThere: false }),
    'a coordinator asked': on(asked('another'), { isAskedByCoordinator: true }),
    'it is held': on({ why: 'police', asked: null, agreed, isOver: false }),
    'it was held': on({ why: 'police', asked: null, agreed, isOver: true }),
    'no such case': { case: null, isParty: false, ...isThere },
  };
}

export const moderationCases: PolicyCases<ModerationAbility> = {
  'flag.tell': (now) => {
    const seat = seatFor(now);
    const other = seatFor(now, { id: 'other' });
    const inside = { seat, isInside: true, isStanding: true };
    const thread = { place: { kind: 'thread', id: 'thread' }, roomId: null } as const;
    return {
      'no such place': { found: null, other: null },
      'of others': { found: foundAt({}), other },
      'seated, about another': { found: foundAt(inside), other },
      'seated, about a host': { found: foundAt(inside), other: { ...other, role: 'host' } },
      'seated, about themselves': { found: foundAt(inside), other: seat },
      'seated, about nobody known': { found: foundAt(inside), other: null },
      'seated and resting': {
        found: foundAt({ ...inside, seat: { ...seat, restingUntil: later(now) } }),
        other,
      },
      'seated, and it is closed': { found: foundAt({ ...inside, isOpen: false }), other },
      'reading unseen': { found: foundAt({ isStanding: true, isSilent: true }), other },
      'at its door, in its row, or left': { found: foundAt({ isStanding: true }), other },
      'their own question': { found: foundAt({ ...thread, ...inside }), other },
      'the question of others': { found: foundAt(thread), other },
    };
  },
  'case.list': () => ({ always: null }),
  'case.read': cases,
  'case.claim': cases,
  'case.decide': cases,
  'case.mark': cases,
  'case.proposeHold': holds,
  'case.confirmHold': holds,
  'case.liftHold': holds,
  'case.readMyHolds': () => ({ always: null }),
};
