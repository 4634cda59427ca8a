import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { MeasureAbility } from './measures.policy.js';
import type { Measure } from './measures.types.js';

/** A rest that the host of the policy matrix imposed (accounts are called by their role there), with what cases change of it. */
export const measureFor = (now: Date, changes: Partial<Measure> = {}): Measure => ({
  id: 'measure',
  kind: 'rest',
  place: { kind: 'roomSession', id: 'session' },
  roomId: 'room',
  seatId: 'seat',
  messageId: null,
  by: 'host',
  bySeat: 'hostSeat',
  why: 'other',
  words: null,
  byRule: null,
  from: now,
  until: new Date(now.getTime() + 60_000),
  seconds: null,
  days: null,
  isProposed: false,
  second: null,
  lifted: null,
  hasCodename: false,
  isCodenameConfirmed: false,
  appeal: null,
  ...changes,
});

const appeal = (now: Date) => ({ words: null, at: now, decided: null });

export const measureCases: PolicyCases<MeasureAbility> = {
  'measure.readMine': () => ({ always: null }),
  'measure.close': (now) => ({
    'their own note': { measure: measureFor(now, { kind: 'note', until: null }), isMine: true },
    'their own rest': { measure: measureFor(now), isMine: true },
    'another’s note': { measure: measureFor(now, { kind: 'note', until: null }), isMine: false },
    'no such measure': { measure: null, isMine: false },
  }),
  'measure.appeal': (now) => ({
    'their own': { measure: measureFor(now), isMine: true },
    'their own, once more': { measure: measureFor(now, { appeal: appeal(now) }), isMine: true },
    'another’s': { measure: measureFor(now), isMine: false },
    'no such measure': { measure: null, isMine: false },
  }),
  'measure.drawCodename': (now) => ({
    'their own': { measure: measureFor(now), isMine: true },
    'their own, words were kept': { measure: measureFor(now, { isCodenameConfirmed: true }), isMine: true },
    'another’s': { measure: measureFor(now), isMine: false },
    'no such measure': { measure: null, isMine: false },
  }),
  'measure.return': (now) => ({
    'words of a measure': { measure: measureFor(now) },
    'words of none': { measure: null },
  }),
  'measure.list': () => ({ always: null }),
  'measure.lift': (now) => ({
    'a rest that runs': { measure: measureFor(now) },
    'a rest that is over': { measure: measureFor(now, { until: now }) },
    'a note': { measure: measureFor(now, { kind: 'note', until: null }) },
    'no such measure': { measure: null },
  }),
  'measure.confirm': (now) => {
    const proposed = measureFor(now, { kind: 'outLonger', days: 14, isProposed: true });
    return {
      'proposed by the host': { measure: proposed },
      'proposed by the coordinator': { measure: { ...proposed, by: 'coordinator' } },
      'proposed, too long ago': { measure: { ...proposed, until: now } },
      'agreed to': { measure: { ...proposed, isProposed: false, second: 'coordinator' } },
      'no such measure': { measure: null },
    };
  },
};
