import { describe, expect, it } from '@jest/globals';
import { findAll, isTest, sourcesIn } from './sources.js';

/** They keep Escape from what is around them, whatever it was pressed for. */
const keepsIt = ['client/src/features/lock/lock-screen.tsx', 'client/src/ui/dialog.tsx'];

describe('Enter and Escape', () => {
  it('are asked for by `isKey`, as an input method uses them too', () => {
    const sources = sourcesIn('client/src').filter(
      (source) =>
        !isTest(source) && source.path !== 'client/src/browser/keys.ts' && !keepsIt.includes(source.path),
    );
    expect(findAll(sources, /\bisKey\(.*'(Enter|Escape)'/).length).toBeGreaterThan(5);
    expect(findAll(sources, /\bkey (?:===|!==) '(Enter|Escape)'|\bcase '(Enter|Escape)'/)).toEqual([]);
  });
});
