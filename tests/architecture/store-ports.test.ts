import { describe, expect, it } from '@jest/globals';
import { isTest, sourcesIn } from './sources.js';

/** Stores that every domain may use: they are below all places. */
const floor = ['messages', 'seats', 'places'];

type Sources = ReadonlyMap<string, string>;

/** All of the server: seeding, starting and greeting must use the domains' index files too. */
const readSources = (): Sources =>
  new Map(
    sourcesIn('server/src')
      .filter((source) => !isTest(source))
      .map(({ path, text }) => [path, text]),
  );

/** Empty outside the domains. */
const domainOf = (path: string) => /^server\/src\/domains\/(\w+)\//.exec(path)?.[1] ?? '';

/** Which domain each store is of: it says so where it adds the store to `Stores`. The platform's own is for everybody. */
function ownersIn(sources: Sources): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [path, text] of sources)
    for (const [, fields = ''] of (domainOf(path) === '' ? '' : text).matchAll(
      /interface Stores \{([^}]*)\}/g,
    ))
      for (const [, store = ''] of fields.matchAll(/readonly (\w+):/g)) owners.set(store, domainOf(path));
  return owners;
}

/** Names of the stores that a file asks: `stores.name`, or taken out of `stores` by a pattern. */
function asks(text: string): string[] {
  const direct = [...text.matchAll(/\bstores\??\.(\w+)/g)].map(([, name = '']) => name);
  const taken = [...text.matchAll(/\{([^{}]*)\}\s*=\s*(?:\w+\.)?stores\b/g)].flatMap(([, names = '']) =>
    names.split(',').flatMap((name) => /^\s*(\w+)/.exec(name)?.[1] ?? []),
  );
  return [...direct, ...taken];
}

function foreignIn(sources: Sources): string[] {
  const owners = ownersIn(sources);
  return [...sources].flatMap(([path, text]) =>
    asks(text)
      .filter((store) => {
        const owner = owners.get(store);
        return owner !== undefined && owner !== domainOf(path) && !floor.includes(owner);
      })
      .map((store) => `${path} asks ${store}`),
  );
}

describe('a domain asks its own store, and others through their index.ts', () => {
  const sources = readSources();

  it('does so in every file', () => {
    expect(ownersIn(sources).get('people')).toBe('people');
    expect(foreignIn(sources)).toEqual([]);
  });

  it('would notice one that does not, however it takes the store', () => {
    const file = 'server/src/domains/notes/actions/write-note.ts';
    for (const text of [
      'await ctx.stores.people.find(id)',
      'const { notes, people } = ctx.stores;',
      'const { people: accounts } = stores;',
    ])
      expect(foreignIn(new Map([...sources, [file, text]]))).toEqual([`${file} asks people`]);
    expect(foreignIn(new Map([...sources, [file, 'ctx.stores.seats.list(place)']]))).toEqual([]);
    const seed = 'server/src/seed.ts';
    expect(foreignIn(new Map([...sources, [seed, 'ctx.stores.rooms.list()']]))).toEqual([
      `${seed} asks rooms`,
    ]);
  });
});
