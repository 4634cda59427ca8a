import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findAll, isTest, products, repository, sourcesIn } from './sources.js';

const sources = sourcesIn(...products);
const code = sources.filter((source) => !isTest(source));

describe('the shape of files', () => {
  it('looks at files at all', () => {
    expect(code.length).toBeGreaterThan(100);
  });

  it('splits what grows past 400 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 401);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('leaves no promises to oneself in the code', () => {
    const promises = sources.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text));
    expect(promises.map(({ path }) => path)).toEqual([]);
  });

  it('names files in kebab-case, domain first, role last', () => {
    const odd = sources.filter(
      ({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(basename(path)),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('gives every domain a README', () => {
    const domains = new Set(
      code.flatMap(({ path }) => path.match(/^server\/src\/domains\/([^/]+)\//)?.[1] ?? []),
    );
    const bare = [...domains].filter(
      (name) => !existsSync(join(repository, 'server/src/domains', name, 'README.md')),
    );
    expect(bare).toEqual([]);
  });
});

describe('the pages of the client', () => {
  it('are all in its table: nothing else routes', () => {
    const others = code.filter(
      ({ path }) => path.startsWith('client/src/') && path !== 'client/src/pages.ts',
    );
    const routing = /\b(matchPath|create\w*Router)\b.*from '[^']*router(\.js)?'/;
    expect(findAll(others, routing)).toEqual([]);
  });
});

describe('what comes through ctx', () => {
  const inner = code.filter(({ path }) => /^server\/src\/domains\/.*(\/actions\/|\.policy\.ts$)/.test(path));

  it('is the only clock and the only chance of actions and policies', () => {
    expect(inner.length).toBeGreaterThan(0);
    expect(findAll(inner, /new Date\(\)|Date\.now\(|performance\.now\(|Math\.random\(|randomUUID\(/)).toEqual(
      [],
    );
  });

  it('leaves policies pure: they wait for nothing', () => {
    const policies = inner.filter(({ path }) => path.endsWith('.policy.ts'));
    expect(findAll(policies, /\b(async|await|Promise)\b/)).toEqual([]);
  });

  it('reads the environment in one place only', () => {
    const elsewhere = code.filter(({ path }) => !path.startsWith('server/src/platform/config/'));
    expect(findAll(elsewhere, /process\.env|import\.meta\.env\.(?!DEV|PROD|SSR)/)).toEqual([]);
  });
});

describe('who decides', () => {
  it('is a policy: nothing else on the server compares roles', () => {
    const elsewhere = code.filter(
      ({ path }) => path.startsWith('server/src/domains/') && !/\.(policy|types)\.ts$/.test(path),
    );
    expect(findAll(elsewhere, /\brole\s*[!=]==|\.roles\.includes\(/)).toEqual([]);
  });

  it('never lets an event out by hand', () => {
    const domains = code.filter(({ path }) => path.startsWith('server/src/domains/'));
    expect(findAll(domains, /\bio\.(to|emit|in)\(|\bres\.(json|send)\(/)).toEqual([]);
  });
});
