interface Line {
  readonly level: number;
  readonly time: number;
  readonly event: string;
  readonly [field: string]: unknown;
}

/** Of pino. */
const errorLevel = 50;

/** Turns lines of JSON into lines for a person at a terminal: `20:15:03  roomsClosed  rooms 2`. */
export const plainLines = (to: { write(text: string): unknown }): { write(line: string): void } => ({
  write: (line) => void to.write(plainLine(JSON.parse(line) as Line)),
});

function plainLine({ level, time, event, at, ...fields }: Line): string {
  const facts = Object.entries(fields)
    // Of what there is none of: most counts of a job that runs every hour.
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name} ${String(value)}`);
  const words = level >= errorLevel ? ['FAULT', event, ...facts] : [event, ...facts];
  const frames = Array.isArray(at) ? at.map((frame) => `\n            ${String(frame)}`) : [];
  return `  ${clockOf(new Date(time))}  ${words.join('  ')}${frames.join('')}\n`;
}

const clockOf = (moment: Date): string =>
  [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
