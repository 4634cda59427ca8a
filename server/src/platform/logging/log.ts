import { pino } from 'pino';
import { plainLines } from './plain-lines.js';

/** Ids, counts and codes; never people's words, names, addresses or links. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

export interface Log {
  event(name: string, fields?: LogFields): void;
  /** Logs an error's name, code and stack frames. Not its message: libraries put values into messages. */
  fault(name: string, error: unknown, fields?: LogFields): void;
}

/** `json`: one object per line, for programs. `plain`: one line that a person at a terminal reads. */
export type LogForm = 'json' | 'plain';

interface LogOptions {
  readonly level: 'info' | 'silent';
  /** `json` by default. */
  readonly form?: LogForm;
  /** The output; standard output by default. */
  readonly to?: { write(line: string): void };
}

export function createLog({ level, form = 'json', to }: LogOptions): Log {
  // `base: null` leaves out the host name, which may identify a person.
  const settings = { level, base: null };
  const out = form === 'plain' ? plainLines(to ?? process.stdout) : to;
  const logger = out ? pino(settings, out) : pino(settings);
  return {
    event: (name, fields = {}) => logger.info({ ...fields, event: name }),
    fault: (name, error, fields = {}) => logger.error({ ...fields, event: name, ...faultFields(error) }),
  };
}

function faultFields(error: unknown): Record<string, string | number | string[]> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code: unknown = Reflect.get(error, 'code');
  // Remove the message first: one of several lines could look like frames. A frame must end in a file position.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^ {4}at \S.*:\d+:\d+\)?$/.test(line));
  return {
    error: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: frames.slice(0, 6).map((line) => line.trim()),
  };
}
