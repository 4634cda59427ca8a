import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './sources.js';

interface Measured {
  readonly suite: string;
  readonly path: string;
  readonly seconds: number;
}
interface Budgets {
  readonly budgets: Readonly<Record<string, number>>;
  readonly fileBudget: number;
  readonly fileBudgets: Readonly<Record<string, number>>;
  reportSeconds(measured: readonly Measured[]): {
    readonly lines: readonly string[];
    readonly broken: readonly string[];
  };
}

const load = async (name: string): Promise<unknown> => import(new URL(`../../${name}`, import.meta.url).href);
const { budgets, fileBudget, fileBudgets, reportSeconds } = (await load(
  'scripts/lib/test-budgets.mjs',
)) as Budgets;

describe('the budgets of the tests', () => {
  it('name every suite, and files that are there', async () => {
    const { default: config } = (await load('jest.config.mjs')) as {
      default: { projects: (string | { displayName: string })[] };
    };
    const suites = config.projects.map((project) =>
      typeof project === 'string' ? project.replace('<rootDir>/', '') : project.displayName,
    );
    expect(Object.keys(budgets).sort()).toEqual(suites.sort());
    for (const name of Object.keys(fileBudgets))
      expect([name, existsSync(join(repository, 'tests', name))]).toEqual([name, true]);
  });

  it('are held: a file over its own is named, a suite at more than twice its own fails the run', () => {
    const suite = 'shared';
    const budget = budgets[suite] ?? 0;
    const path = '/somewhere/shared/src/a.test.ts';
    const within = reportSeconds([{ suite, path, seconds: budget }]);
    expect(within).toEqual({ lines: [expect.any(String), expect.not.stringContaining('OVER')], broken: [] });
    const over = reportSeconds([
      { suite, path, seconds: fileBudget + 1 },
      { suite, path: '/somewhere/shared/src/b.test.ts', seconds: 2 * budget },
    ]);
    expect(over.broken).toEqual([suite]);
    expect(over.lines.join('\n')).toMatch(/OVER[^]*over its budget: \/somewhere\/shared\/src\/b/);
  });
});
