const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const hasTerminal = () => process.stdout.isTTY && process.env.CI === undefined;

/** How long something took, as people say it. @param {number} since `performance.now()` at its start, in ms */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

// On a terminal one line that lives; elsewhere (a log, CI) a line now and then, so that it does not seem to hang.
function showLife(label, started) {
  if (!hasTerminal()) return setInterval(() => console.log(`  ${label()} … ${seconds(started)}`), 15_000);
  let frame = 0;
  return setInterval(() => {
    process.stdout.write(`\r\x1b[2K${frames[frame++ % frames.length]} ${label()} … ${seconds(started)}`);
  }, 100);
}

const sayEnd = (mark, label, started) =>
  console.log(`${hasTerminal() ? '\r\x1b[2K' : ''}${mark} ${label} (${seconds(started)})`);

/** Runs one visible step: `label`, its elapsed time while it works, and how it ended. */
export async function step(label, work) {
  if (!hasTerminal()) console.log(`  ${label} …`);
  const [result] = await stepsTogether([{ label, work }], 1);
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

/**
 * Runs visible steps, `atOnce` of them at a time, in their order. One that fails holds up no other.
 * @param {{ label: string, work: () => Promise<unknown> }[]} steps
 * @returns {Promise<PromiseSettledResult<unknown>[]>} how each of them ended, in their order
 */
export async function stepsTogether(steps, atOnce) {
  const ends = [];
  const busy = new Set();
  const waiting = steps.entries();
  const timer = showLife(() => [...busy].join(', '), performance.now());
  const lane = async () => {
    // One iterator for all lanes: each takes the next step that none has begun.
    for (const [at, { label, work }] of waiting) {
      const started = performance.now();
      busy.add(label);
      [ends[at]] = await Promise.allSettled([work()]);
      busy.delete(label);
      sayEnd(ends[at].status === 'fulfilled' ? '✓' : '✗', label, started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  clearInterval(timer);
  return ends;
}
