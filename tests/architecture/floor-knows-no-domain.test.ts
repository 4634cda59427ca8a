import { describe, expect, it } from '@jest/globals';
import { findAll, isTest, type Source, sourcesIn } from './sources.js';

/**
 * What all domains stand on names none of them: a domain says what it is in its own folders, and is listed once. Imports are held by
 * the import law; this is about names in texts, types and the contract.
 */
const floor = (...folders: readonly string[]) =>
  sourcesIn(...folders).filter((source) => !isTest(source) && !source.path.includes('/testing/'));

const domain = /spreekuur|thread|question|roomsession|answering|\bnotes\b/i;
const contractOfDomain = /contract\/(?!(?:all|kit|messages|places|refusals|seats)(?:\.js)?')/;

/** Contracts of domains that platform and kernel need, and why. */
const needed: Readonly<Record<string, string>> = {
  'server/src/kernel/domain.ts': 'the kinds of faults that a job may find, a closed list as errors are',
  'server/src/platform/http/http-app.ts': 'who is signed in is asked for each page',
  'server/src/platform/http/known-browser-cookie.ts': 'the cookie goes with the routes of signing in only',
};

describe('the floor', () => {
  const live = floor('client/src/live', 'client/src/browser');
  const server = floor('server/src/platform', 'server/src/kernel');

  it('names no domain in the client: what is live is followed by the kind of its place', () => {
    expect(findAll(live, domain)).toEqual([]);
    expect(findAll(live, contractOfDomain)).toEqual([]);
  });

  it('names no domain in the platform and the kernel, but in the row of the asker in the printed matrix', () => {
    expect(findAll(server, domain)).toEqual([
      expect.stringMatching(/^server\/src\/platform\/policy\/matrix\.ts:\d+: asker: /),
    ]);
    const importing = server.filter((source) => findAll([source], contractOfDomain).length > 0);
    expect(importing.map(({ path }) => path).sort()).toEqual(Object.keys(needed));
  });

  it('would notice one', () => {
    const source = (text: string): Source => ({ path: 'client/src/live/wire.ts', text });
    expect(findAll([source("case 'questions:changed':")], domain)).toHaveLength(1);
    expect(findAll([source("import '@naast/shared/contract/rooms';")], contractOfDomain)).toHaveLength(1);
    expect(findAll([source("import '@naast/shared/contract/seats';")], contractOfDomain)).toEqual([]);
  });
});
