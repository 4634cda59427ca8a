import { describe, expect, it } from '@jest/globals';
import { asCsv } from './as-csv.js';

describe('figures as a file', () => {
  it('are a row each, and one that is not shown says so', () => {
    const figures = [
      { figure: 'flags.spam', count: 12 },
      { figure: 'flags.hurts', count: null },
    ] as const;
    const text = asCsv([{ year: 2026, month: 3, figures: [...figures] }], {
      head: ['Maand', 'Wat', 'Hoe vaak'],
      fewer: 'minder dan 5*',
      nameOf: (figure) => `Wat "${figure}" heet; kort`,
    });
    expect(text.split('\r\n')).toEqual([
      '\uFEFF"Maand";"Wat";"Hoe vaak"',
      '"2026-03";"Wat ""flags.spam"" heet; kort";"12"',
      '"2026-03";"Wat ""flags.hurts"" heet; kort";"minder dan 5*"',
      '',
    ]);
  });
});
