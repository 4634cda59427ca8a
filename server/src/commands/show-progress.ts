import { say } from './say.js';

export const megabytes = (bytes: number): number => Math.ceil((bytes / 2 ** 20) * 10) / 10;

/** On a terminal, updates one line; elsewhere prints a line per tenth. `whole` is null while the total is unknown. */
export function showProgress(): (what: string, done: number, whole: number | null, unit?: string) => void {
  let last = '';
  return (what, done, whole, unit = '') => {
    const line = `${what}: ${done}${whole === null ? '' : ` of ${whole}`}${unit}`;
    if (process.stdout.isTTY) {
      process.stdout.write(`\r\u001B[2K${line}${done === whole ? '\n' : ''}`);
      return;
    }
    const mark = `${what} ${whole === null ? Math.floor(done / 10_000) : Math.floor((done / (whole || 1)) * 10)}`;
    if (mark === last) return;
    last = mark;
    say(line);
  };
}
