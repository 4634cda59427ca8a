import { describe, expect, it } from '@jest/globals';
import { allFigures, type Figure, figuresOf } from '@naast/shared/contract/figures';
import type { MonthCounts } from './figures.types.js';
import { hideSmall } from './hide-small.js';

/** A busy month, of which nothing is small: 60 decisions. */
const busy: MonthCounts = {
  ...Object.fromEntries(allFigures.map((figure) => [figure, 40])),
  ...{ 'decided.sameHour': 30, 'decided.sameDay': 20, 'decided.later': 10 },
  ...{ 'outcomes.leave': 10, 'outcomes.measure': 15, 'outcomes.giveBack': 6, 'outcomes.safety': 9 },
  ...{ 'noticeOutcomes.nothingWrong': 5, 'noticeOutcomes.takenAway': 5 },
  ...{ 'noticeOutcomes.toAuthorities': 5, 'noticeOutcomes.notOurs': 5 },
  ...{ 'lifted.early': 40, 'appeals.right': 10 },
};
const hiddenIn = (counts: MonthCounts): Figure[] =>
  [...hideSmall(counts)].flatMap(([figure, count]) => (count === null ? [figure] : []));

describe('the figures of a month', () => {
  it('are all shown as they are, where none is small', () => {
    expect(Object.fromEntries(hideSmall(busy))).toEqual(busy);
  });

  it('show no number below five, and none is as few', () => {
    expect(hiddenIn({ ...busy, 'flags.spam': 4, 'flags.hurts': 0, 'flags.other': 5 })).toEqual([
      'flags.hurts',
      'flags.spam',
    ]);
    expect(hiddenIn({})).toEqual(allFigures);
  });

  it('hide another beside a small one, where a sum would give it away', () => {
    // 60 decisions by how soon, of which 56 have an outcome that is shown.
    const few = { ...busy, 'outcomes.safety': 4, 'outcomes.leave': 15 };
    expect(hiddenIn(few)).toEqual(['decided.later', 'outcomes.safety']);
  });

  it('hide the last one whatever its size, so that the choice says nothing of it', () => {
    const few = { ...busy, 'decided.sameHour': 4, 'decided.sameDay': 46 };
    expect(hiddenIn(few)).toEqual(['decided.sameHour', 'noticeOutcomes.notOurs']);
  });

  it('hide on both sides what no figure shows and a difference would: two measures beside those of the queue', () => {
    const measures = Object.fromEntries(figuresOf('measures').map((figure) => [figure, 7]));
    const hidden = hiddenIn({ ...busy, ...measures, 'outcomes.measure': 40, 'decided.sameHour': 55 });
    expect(hidden).toEqual(expect.arrayContaining(['measures.outLonger', 'outcomes.measure']));
    // And what that does to the sum of decisions.
    expect(hidden).toContain('decided.later');
  });

  it('leave of no small one only one way to be filled in, in any of many months', () => {
    let chance = 7;
    const below = (bound: number) => {
      chance = (chance * 48_271) % 2_147_483_647;
      return chance % bound;
    };
    for (let n = 0; n < 2_000; n++) {
      const counts = Object.fromEntries(
        allFigures.map((figure) => [figure, below(3) === 0 ? below(5) : below(40)]),
      );
      const decisions = sumOf(counts, [...figuresOf('outcomes'), ...figuresOf('noticeOutcomes')]);
      const later = decisions - (counts['decided.sameHour'] ?? 0) - (counts['decided.sameDay'] ?? 0);
      if (later < 0) continue;
      const shown = hideSmall({ ...counts, 'decided.later': later });
      const isHidden = (figures: readonly Figure[]) => figures.some((figure) => shown.get(figure) === null);
      expect(isHidden(figuresOf('decided'))).toBe(
        isHidden([...figuresOf('outcomes'), ...figuresOf('noticeOutcomes')]),
      );
    }
  });
});

const sumOf = (counts: Readonly<Record<string, number>>, figures: readonly Figure[]): number =>
  figures.reduce((sum, figure) => sum + (counts[figure] ?? 0), 0);
