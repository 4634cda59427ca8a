import { describe, expect, it } from '@jest/globals';
import { findAll, isTest, type Source, sourcesIn } from './sources.js';

/** What `tests/jest/kept-modules.cjs` keeps from one test file to the next. */
const kept = ['shared/src', 'embedded-mongo/src', 'server/src'] as const;

/** A variable, or something empty that is filled later; not within a function. */
const state =
  /^(?:export )?(?:let|var) |^(?:export )?const \w+(?:: [^=]+)? = (?:new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\)|\[\]|\{\});/;

/** Counters, what is loaded once, and queues that are empty when nothing is under way. */
const harmless = [
  'embedded-mongo/src/commands/insert.ts: let counter',
  'embedded-mongo/src/update/field-operators.ts: let ordinal',
  'embedded-mongo/src/update/storable.ts: let counter',
  'embedded-mongo/src/wire/messages.ts: let lastId',
  'server/src/domains/people/refuse-weak-passphrase.ts: let judge',
  'server/src/platform/few-at-a-time.ts: let underWay',
  'server/src/platform/pictures/logo.ts: let last',
  'server/src/platform/pictures/logo.ts: let loading',
];

/**
 * What one tab knows. Its kept form is the bundle that renders pages for everybody, `client/dist-ssr`: there nothing changes
 * these, since effects, events, sockets and storage are a browser's. `last` of the accents is their last judgement, the same for all.
 */
const ofOneTab = [
  'client/src/api/reconnecting-socket.ts: let pollsFirst',
  'client/src/browser/history.ts: let isReplacing',
  'client/src/browser/modal.ts: let hadFocus',
  'client/src/browser/passed-time.ts: let last',
  'client/src/browser/passed-time.ts: let passed',
  'client/src/browser/sound.ts: let context',
  'client/src/browser/speech.ts: const listeners',
  'client/src/browser/speech.ts: let known',
  'client/src/browser/speech.ts: let reading',
  'client/src/drafts/draft-box.ts: const known',
  'client/src/drafts/draft-box.ts: const latest',
  'client/src/drafts/draft-box.ts: let current',
  'client/src/drafts/unsent.ts: const nothing',
  'client/src/features/room/host/whispers.tsx: const drafts',
  'client/src/features/room/host/whispers.tsx: const tries',
  'client/src/features/settings/subjects/accents.ts: let last',
  'client/src/live/typing.ts: export const',
  'client/src/news/tab-title.ts: const counts',
  'client/src/ui/alarms/alarm-bar.tsx: const saidBefore',
];

const stateIn = (sources: readonly Source[]): string[] =>
  findAll(sources, state)
    .map((found) => found.replace(/:\d+: /, ': ').replace(/^(\S+ (?:let|const|export) \w+).*/, '$1'))
    .sort();

describe('modules of the server, the store and what they share', () => {
  it('hold no state: each server has its own, and test files share the modules', () => {
    expect(stateIn(sourcesIn(...kept).filter((source) => !isTest(source)))).toEqual(harmless);
  });

  it('hold no state that a rendered page changes: the bundle that renders is kept too', () => {
    expect(stateIn(sourcesIn('client/src').filter((source) => !isTest(source)))).toEqual(ofOneTab);
  });

  it('would be found out', () => {
    const path = 'server/src/some.ts';
    const found = (text: string) => stateIn([{ path, text }]).length;
    expect(found('const seen = new Map<string, number>();')).toBe(1);
    expect(found('export const waiting: string[] = [];')).toBe(1);
    expect(found('let last = 0;')).toBe(1);
    expect(found("  let last = 0;\nconst names = new Set(['a']);")).toBe(0);
  });
});
