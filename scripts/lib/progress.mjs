const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const hasTerminal = () => process.stdout.isTTY && process.env.CI === undefined;

/** How long something took, as people say it. @param {number} since `performance.now()` at its start, in ms */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

// On a terminal one line that lives; elsewhere (a log, CI) a line now and then, so that it does not seem to hang.
function showLife(label, started) {
  if (!hasTerminal()) {
    console.log(`  ${label} …`);
    return setInterval(() => console.log(`  ${label} … ${seconds(started)}`), 15_000);
  }
  let frame = 0;
  return setInterval(() => {
    process.stdout.write(`\r\x1b[2K${frames[frame++ % frames.length]} ${label} … ${seconds(started)}`);
  }, 100);
}

/** Runs one visible step: `label`, its elapsed time while it works, and how it ended. */
export async function step(label, work) {
  const started = performance.now();
  const timer = showLife(label, started);
  const end = (mark) => {
    clearInterval(timer);
    console.log(`${hasTerminal() ? '\r\x1b[2K' : ''}${mark} ${label} (${seconds(started)})`);
  };
  try {
    const result = await work();
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}
