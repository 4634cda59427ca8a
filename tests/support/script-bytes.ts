import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from '@jest/globals';
import { repository } from '../architecture/sources.js';

const kilobyte = 1024;

/** Expects that these files of script weigh no more than `most` KB together, each with gzip; fails with the heaviest by name. */
export function expectAtMost(most: number, addresses: readonly string[]): void {
  const weights = [...new Set(addresses)]
    .map((address) => {
      const file = readFileSync(join(repository, 'client/dist', address));
      return { address, bytes: gzipSync(file, { level: 9 }).length };
    })
    .sort((one, other) => other.bytes - one.bytes);
  expect(weights.length).toBeGreaterThan(0);
  const sum = weights.reduce((all, { bytes }) => all + bytes, 0);
  const heaviest = weights
    .slice(0, 8)
    .map(({ address, bytes }) => `${(bytes / kilobyte).toFixed(1)} ${address}`);
  expect({ kilobytes: sum / kilobyte, heaviest }).toEqual(
    sum <= most * kilobyte ? expect.anything() : { kilobytes: `at most ${most}`, heaviest: [] },
  );
}
