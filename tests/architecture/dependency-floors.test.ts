import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './sources.js';

/**
 * The oldest allowed versions; earlier ones have a known vulnerability or bug. A table, since `npm audit` does not work on every
 * registry.
 */
const floors = {
  express: '5.1.0',
  'socket.io': '4.8.4',
  'socket.io-parser': '4.2.6',
  'engine.io': '6.6.9',
  ws: '8.21.0',
  mongoose: '9.9.2',
  passport: '0.7.0',
  'path-to-regexp': '8.4.0',
  'body-parser': '2.2.1',
  qs: '6.16.0',
  // Earlier ones decode WebP with a hole (CVE-2023-4863).
  sharp: '0.32.6',
} as const;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly link?: boolean }>>;
}
const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as Lock;

/** All copies of a package in the lock file, also nested ones. */
function copiesOf(name: string): { path: string; version: string }[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) =>
    version !== undefined && (path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
      ? [{ path, version }]
      : [],
  );
}

function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => (text.split('-')[0] ?? '').split('.').map(Number));
  for (const [index, wanted] of (need ?? []).entries()) {
    const difference = (have?.[index] ?? 0) - wanted;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

describe('the versions we stand on', () => {
  it.each(Object.entries(floors))('%s is nowhere older than %s', (name, floor) => {
    const copies = copiesOf(name);
    expect(copies).not.toEqual([]);
    expect(copies.filter(({ version }) => !isAtLeast(version, floor))).toEqual([]);
  });

  // With two copies of the driver, values of one are not recognized by the other.
  it('are one copy of the MongoDB driver', () => {
    expect(copiesOf('mongodb').map(({ path }) => path)).toEqual(['node_modules/mongodb']);
  });

  it('would be refused when they were older', () => {
    expect(isAtLeast('4.8.3', '4.8.4')).toBe(false);
    expect(isAtLeast('4.10.0', '4.8.4')).toBe(true);
    expect(isAtLeast('5.0.9', '5.1.0')).toBe(false);
    expect(isAtLeast('8.21.0', '8.21.0')).toBe(true);
  });
});
