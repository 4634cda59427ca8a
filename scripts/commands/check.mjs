import { availableParallelism } from 'node:os';
import { checks } from '../lib/checks.mjs';
import { ensureInstalled } from '../lib/ensure-installed.mjs';
import { Failure } from '../lib/failure.mjs';
import { stepsTogether } from '../lib/progress.mjs';
import { runQuietly } from '../lib/run-quietly.mjs';

export const help = `
npm run check [-- names]: judges the sources without running them, all steps even when one fails. As many at once as
there are processors.

  format        biome               (npm run format repairs it)
  lint          oxlint, with types
  types         tsc: server side, client (types-client) and tests (types-tests)
  unused        knip: files, exports and dependencies that are not used
  architecture  dependency-cruiser: who may import whom
  matrix        docs/who-may-do-what.md is what the policies say (npm run matrix repairs it)
`;

export async function main(names) {
  const all = checks();
  const unknown = names.find((name) => !all.some((check) => check.name === name));
  if (unknown !== undefined) throw new Failure(`There is no check "${unknown}".`, help.trim());
  await ensureInstalled();

  const chosen = all.filter((check) => names.length === 0 || names.includes(check.name));
  const steps = chosen.map(({ name, tool }) => ({
    label: name,
    work: () => runQuietly(`check-${name}`, tool, { lines: 200 }),
  }));
  const ends = await stepsTogether(steps, availableParallelism());
  const failed = chosen.flatMap(({ name }, at) => {
    const { status, reason } = ends[at];
    if (status === 'fulfilled') return [];
    if (!(reason instanceof Failure)) throw reason;
    console.error(`\n${reason.message}\n${reason.hint}\n`);
    return [name];
  });
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nNot passed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}
