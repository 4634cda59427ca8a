import { describe, expect, it } from '@jest/globals';
import { createLog } from './log.js';

describe('a fault in the log', () => {
  /** The line that a fault leaves. */
  function lineOf(error: unknown): Record<string, unknown> {
    const lines: string[] = [];
    createLog({ level: 'info', to: { write: (line) => void lines.push(line) } }).fault('broke', error);
    return JSON.parse(lines.join('')) as Record<string, unknown>;
  }

  it('says what kind it was and where, and not its message', () => {
    const line = lineOf(Object.assign(new TypeError('cannot read zwaluwstaart'), { code: 11000 }));
    expect(line).toMatchObject({ event: 'broke', error: 'TypeError', code: 11000 });
    expect(JSON.stringify(line['at'])).toContain('log.test');
    expect(JSON.stringify(line)).not.toContain('zwaluwstaart');
  });

  it.each([
    'duplicate key\n    at zwaluwstaart',
    'duplicate key\n    at zwaluwstaart (file.ts:1:2)',
    '    at zwaluwstaart (file.ts:1:2)',
  ])('leaves words out that are dressed up as a place in the code: %j', (message) => {
    const line = lineOf(new Error(message));
    expect(JSON.stringify(line)).not.toContain('zwaluwstaart');
    expect(JSON.stringify(line['at'])).toContain('log.test');
  });

  it('leaves out a message that was changed after the stack was taken', () => {
    const error = new Error('zwaluwstaart\n    at zwaluwstaart');
    error.message = 'something else';
    expect(JSON.stringify(lineOf(error))).not.toContain('zwaluwstaart');
  });

  it('says of what is no error only what it is', () => {
    expect(lineOf('zwaluwstaart')).toMatchObject({ error: 'string' });
    expect(JSON.stringify(lineOf({ text: 'zwaluwstaart' }))).not.toContain('zwaluwstaart');
  });
});

describe('the log at a terminal', () => {
  function linesOf(note: (log: ReturnType<typeof createLog>) => void): string {
    const lines: string[] = [];
    note(createLog({ level: 'info', form: 'plain', to: { write: (line) => void lines.push(line) } }));
    return lines.join('');
  }

  it('is a line for a person: the hour, what happened, and what there was any of', () => {
    const line = linesOf((log) => log.event('retentionRan', { threads: 2, messages: 0 }));
    expect(line).toMatch(/^ {2}\d\d:\d\d:\d\d {2}retentionRan {2}threads 2\n$/);
  });

  it('marks a fault, with the places in the code and without its message', () => {
    const text = linesOf((log) =>
      log.fault('jobFailed', new TypeError('cannot read zwaluwstaart'), { job: 'x' }),
    );
    expect(text).toMatch(/^ {2}\S+ {2}FAULT {2}jobFailed {2}job x {2}error TypeError\n {12}at .*log\.test/);
    expect(text).not.toContain('zwaluwstaart');
  });
});
