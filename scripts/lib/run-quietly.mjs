import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { inRoot } from './root.mjs';
import { runTool } from './run-tool.mjs';

// Stacks, and npm's closing lines around what went wrong, push the reason itself out of sight.
const isNoise = (line) => /^\s+at |^\s*\d+: |^npm (error|warn|notice)|^\s*$/.test(line);

function endOf(log, lines) {
  const all = log.split('\n');
  const telling = all.filter((line) => !isNoise(line));
  // Of npm's own failures its lines are all there is.
  const shown =
    telling.length > 3 ? telling : all.filter((line) => !/^(npm error)?\s+at |^npm warn/.test(line));
  return shown.slice(-lines).join('\n');
}

/**
 * Runs a tool with its output in `.cache/<name>.log`; a failure shows the end of that log.
 * @param {{ explain?: (log: string) => string, lines?: number }} [failing] `explain` turns what the tool said into a hint;
 *   `lines`: how much of the end is shown
 */
export async function runQuietly(name, tool, { explain = () => '', lines = 30 } = {}) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  const path = inRoot('.cache', `${name}.log`);
  const output = openSync(path, 'w');
  const code = await runTool({
    ...tool,
    env: { NO_COLOR: '1', FORCE_COLOR: '0', ...tool.env },
    output,
  }).finally(() => closeSync(output));
  if (code === 0) return;
  const log = readFileSync(path, 'utf8');
  throw new Failure(
    `The step "${name}" did not succeed (exit code ${code}). The end of what it said:\n\n${endOf(log, lines)}\n`,
    [explain(log), `All of it: ${path}`].filter(Boolean).join('\n'),
  );
}
