import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  accentProblem,
  fixed,
  goodAccents,
  houseAccent,
  meanings,
  measure,
  nearestAccent,
  shadesOf,
  themes,
} from './accent.js';
import { contrast, distance, type Hex, hexOf, isHex, shadeOf } from './colour.js';

const tokens = readFileSync(new URL('../../client/src/styles/tokens.css', import.meta.url), 'utf8');

/** Colours from all around the wheel, light and dark, pale and strong. */
const many: Hex[] = [];
for (let h = 0; h < 6.28; h += 0.21)
  for (const l of [0.2, 0.4, 0.6, 0.8]) for (const c of [0.02, 0.1, 0.2]) many.push(hexOf({ l, c, h }));

describe('a colour', () => {
  it('has the contrast that WCAG computes', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  it('is the same after it was taken apart, and always one that a screen can show', () => {
    for (const hex of many) {
      expect(isHex(hex)).toBe(true);
      expect(distance(hexOf(shadeOf(hex)), hex)).toBeLessThan(0.005);
    }
  });
});

describe('an accent colour', () => {
  it('stands on the colours that the styles have', () => {
    const says = (token: string) =>
      new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1);
    for (const token of Object.keys(fixed.light) as (keyof typeof fixed.light)[])
      expect(says(token)).toEqual(themes.map((theme) => fixed[theme][token]));
    expect(says('accent')?.[0]).toBe(houseAccent);
  });

  it('can be read by day and by night, of every colour that is offered', () => {
    for (const accent of [houseAccent, ...Object.values(goodAccents)]) {
      expect([accent, accentProblem(accent)]).toEqual([accent, null]);
      for (const { ratio, needs } of measure(accent)) expect(ratio).toBeGreaterThanOrEqual(needs);
    }
  });

  it('is light enough by night, whatever it is by day', () => {
    for (const accent of many)
      for (const { theme, pair, ratio, needs } of measure(accent))
        if (theme === 'dark') expect([accent, pair, ratio >= needs]).toEqual([accent, pair, true]);
  });

  it('is refused for the first pair that cannot be read', () => {
    expect(accentProblem('#ffcc00')).toMatchObject({
      kind: 'contrast',
      theme: 'light',
      pair: 'button',
      needs: 4.5,
    });
    expect(accentProblem('#0072c6')).toBeNull();
    expect(accentProblem('#ffffff')).toMatchObject({ kind: 'contrast', pair: 'button' });
  });

  it('is refused where it looks like what help in a crisis, a warning or a mistake has', () => {
    for (const meaning of meanings)
      expect(accentProblem(fixed.light[`${meaning}-strong`])).toEqual({ kind: meaning });
    // Terracotta is left alone in every lightness.
    const { c, h } = shadeOf(fixed.light['crisis-strong']);
    for (const l of [0.25, 0.3, 0.35, 0.4, 0.45])
      expect(accentProblem(hexOf({ l, c, h }))).toEqual({ kind: 'crisis' });
    // By night too, where colours are nearer to each other.
    for (const accent of many.filter((one) => accentProblem(one) === null))
      for (const meaning of meanings)
        expect(distance(shadesOf(accent).dark.accent, fixed.dark[`${meaning}-strong`])).toBeGreaterThan(0.07);
  });

  it('that is refused has one near it that is not', () => {
    const refused = many.filter((accent) => accentProblem(accent) !== null).filter((_, at) => at % 9 === 0);
    expect(refused.length).toBeGreaterThan(10);
    for (const accent of refused) expect(accentProblem(nearestAccent(accent))).toBeNull();
    const [blue, near] = [shadeOf('#4aa8ff'), shadeOf(nearestAccent('#4aa8ff'))];
    expect(Math.abs(blue.h - near.h)).toBeLessThan(0.3);
  });
});
