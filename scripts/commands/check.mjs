import { checks } from '../lib/checks.mjs';
import { ensureInstalled } from '../lib/ensure-installed.mjs';
import { Failure } from '../lib/failure.mjs';
import { step } from '../lib/progress.mjs';
import { runQuietly } from '../lib/run-quietly.mjs';

export const help = `
npm run check [-- names]: judges the sources without running them, all steps even when one fails.

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

  const failures = [];
  for (const { name, tool } of all.filter((check) => names.length === 0 || names.includes(check.name))) {
    try {
      await step(name, () => runQuietly(`check-${name}`, tool, { lines: 200 }));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(`\n${error.message}\n${error.hint}\n`);
      failures.push(name);
    }
  }
  console.log(failures.length === 0 ? '\nAll checks passed.' : `\nNot passed: ${failures.join(', ')}.`);
  return failures.length === 0 ? 0 : 1;
}
