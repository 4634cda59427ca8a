import type { OnProgress } from '../copy/folders.js';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

/** On a terminal one line that moves on; elsewhere a line each time a tenth more is done. */
export function sayProgress(what: string): OnProgress {
  let tenth = -1;
  return (done, whole) => {
    const isWhole = done === whole;
    if (process.stdout.isTTY) {
      process.stdout.write(
        `\r\u001B[2K${what}: ${megabytes(done)} of ${megabytes(whole)} MB${isWhole ? '\n' : ''}`,
      );
      return;
    }
    const now = whole === 0 ? 10 : Math.floor((done / whole) * 10);
    if (now <= tenth) return;
    tenth = now;
    say(`${what}: ${megabytes(done)} of ${megabytes(whole)} MB`);
  };
}
