import { contrast, distance, type Hex, hexOf, type Shade, shadeOf } from './colour.js';

/** The accent colour of an organisation: its shades by day and by night, and whether one can read with it. */

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The colours of `client/src/styles/tokens.css` that an accent stands on, or must not be taken for. A test compares them. */
export const fixed = {
  light: {
    paper: '#f8f2e9',
    surface: '#fffdf9',
    sunken: '#f0e8db',
    ink: '#2c2620',
    muted: '#61574c',
    'crisis-strong': '#a1532f',
    'heed-strong': '#8f640e',
    'wrong-strong': '#a32d47',
  },
  dark: {
    paper: '#1d1a17',
    surface: '#282420',
    sunken: '#15130f',
    ink: '#f1eae0',
    muted: '#bdb2a4',
    'crisis-strong': '#d79472',
    'heed-strong': '#d9b366',
    'wrong-strong': '#ee8fa3',
  },
} as const satisfies Record<Theme, Readonly<Record<string, Hex>>>;

/** The tokens that an accent gives a value, without `--`. */
export const accentTokens = ['accent', 'accent-strong', 'accent-ink', 'accent-soft', 'on-accent'] as const;
export type Shades = Readonly<Record<(typeof accentTokens)[number], Hex>>;

/** The house's own, which needs no sheet. */
export const houseAccent: Hex = '#1f5a54';

/** Colours that pass, to choose from. */
export const goodAccents = {
  blue: '#1f5f8b',
  indigo: '#4350a6',
  purple: '#6b4592',
  plum: '#7d3d78',
  moss: '#41632f',
  slate: '#465a6c',
} as const satisfies Record<string, Hex>;

/** By day it is as it was chosen; by night as light as a dark page needs, of the same hue. */
export function shadesOf(accent: Hex): Readonly<Record<Theme, Shades>> {
  const { l, c, h } = shadeOf(accent);
  const of = (shade: Partial<Shade>) => hexOf({ l, c, h, ...shade });
  const darker = (by: number) => of({ l: Math.max(0, l - by) });
  return {
    light: {
      accent,
      'accent-strong': darker(0.06),
      'accent-ink': darker(0.03),
      'accent-soft': of({ l: 0.93, c: Math.min(c, 0.025) }),
      'on-accent': fixed.light.surface,
    },
    dark: {
      accent: of({ l: 0.8, c: Math.min(c, 0.1) }),
      'accent-strong': of({ l: 0.86, c: Math.min(c, 0.08) }),
      'accent-ink': of({ l: 0.83, c: Math.min(c, 0.09) }),
      'accent-soft': of({ l: 0.345, c: Math.min(c, 0.045) }),
      'on-accent': of({ l: 0.24, c: Math.min(c, 0.03) }),
    },
  };
}

/** What is read in an accent, or what it lies under; `needs`: the least contrast by WCAG 2.2 AA. */
export const pairs = ['button', 'link', 'border'] as const;
export type Pair = (typeof pairs)[number];
const needs: Readonly<Record<Pair, number>> = { button: 4.5, link: 4.5, border: 3 };

/** The lowest contrast of each pair. */
export interface Measured {
  readonly theme: Theme;
  readonly pair: Pair;
  readonly ratio: number;
  readonly needs: number;
}

export function measure(accent: Hex): Measured[] {
  const shades = shadesOf(accent);
  return themes.flatMap((theme) => {
    const [own, { paper, surface, sunken, ink, muted }] = [shades[theme], fixed[theme]];
    const soft = own['accent-soft'];
    const lowest: Readonly<Record<Pair, number>> = {
      button: Math.min(
        contrast(own['on-accent'], own.accent),
        contrast(own['on-accent'], own['accent-strong']),
      ),
      link: Math.min(
        ...[paper, surface, sunken, soft].map((ground) => contrast(own['accent-ink'], ground)),
        ...[ink, muted].map((text) => contrast(text, soft)),
      ),
      border: Math.min(...[paper, surface, sunken].map((ground) => contrast(own.accent, ground))),
    };
    return pairs.map((pair) => ({ theme, pair, ratio: lowest[pair], needs: needs[pair] }));
  });
}

/** Colours that say one thing each, so that an accent must not look like them. Terracotta: help in a crisis. */
export const meanings = ['crisis', 'heed', 'wrong'] as const;
export type Meaning = (typeof meanings)[number];
const leastDistance = 0.075;
/** Of terracotta's hue nothing is left to an accent, except where it is nearly grey. In radians, and chroma. */
const terracotta = { within: 0.3, above: 0.06 };

function isTerracotta(accent: Hex): boolean {
  const { c, h } = shadeOf(accent);
  const turn = Math.abs(h - shadeOf(fixed.light['crisis-strong']).h);
  return c > terracotta.above && Math.min(turn, 2 * Math.PI - turn) < terracotta.within;
}

export type AccentProblem = (Measured & { readonly kind: 'contrast' }) | { readonly kind: Meaning };

/** Why a colour cannot be the accent; null: it can. */
export function accentProblem(accent: Hex): AccentProblem | null {
  const tooLow = measure(accent).find(({ ratio, needs: least }) => ratio < least);
  if (tooLow) return { kind: 'contrast', ...tooLow };
  if (isTerracotta(accent)) return { kind: 'crisis' };
  const shades = shadesOf(accent);
  const near = meanings
    .map((kind) => {
      const by = themes.map((theme) => distance(shades[theme].accent, fixed[theme][`${kind}-strong`]));
      return { kind, by: Math.min(...by) };
    })
    .sort((one, other) => one.by - other.by)
    .find(({ by }) => by < leastDistance);
  return near ? { kind: near.kind } : null;
}

/** The colour nearest to one that cannot be the accent, among those that can. */
export function nearestAccent(accent: Hex): Hex {
  const { c, h } = shadeOf(accent);
  const tried: { readonly hex: Hex; readonly by: number }[] = [];
  for (let l = 0.22; l <= 0.6; l += 0.02)
    for (const part of [1, 0.8, 0.6, 0.4, 0.2])
      for (let turn = -12; turn <= 12; turn++) {
        const hex = hexOf({ l, c: c * part, h: h + turn * 0.06 });
        if (!isTerracotta(hex)) tried.push({ hex, by: distance(accent, hex) });
      }
  const byDistance = tried.sort((one, other) => one.by - other.by);
  return byDistance.find(({ hex }) => accentProblem(hex) === null)?.hex ?? houseAccent;
}
