/** A colour as `#rrggbb`, in small letters. */
export type Hex = `#${string}`;

export const hexPattern = /^#[0-9a-f]{6}$/;
export const isHex = (text: string): text is Hex => hexPattern.test(text);

type Three = readonly [number, number, number];

/** Lightness (0 to 1), chroma and hue (radians) in OKLCH, where equal steps look equal. */
export interface Shade {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** From 0 to 1 each. */
const channelsOf = (hex: Hex): Three =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Three;

/** sRGB without its curve, and back. */
const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const curved = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

/** Relative luminance by WCAG 2.2, of channels from 0 to 1. */
export const luminanceOf = ([red, green, blue]: Three): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast by WCAG 2.2 of two luminances: from 1 to 21. */
export const contrastOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

export const luminance = (hex: Hex): number => luminanceOf(channelsOf(hex));
export const contrast = (one: Hex, other: Hex): number => contrastOf(luminance(one), luminance(other));

const times = (rows: readonly Three[], [x, y, z]: Three): Three =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Three;

/** From linear sRGB to the eye's three cones, and from their cube roots to OKLab. */
const toCones: readonly Three[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: readonly Three[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const fromLab: readonly Three[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const fromCones: readonly Three[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

const labOf = (hex: Hex): Three =>
  times(
    toLab,
    times(toCones, channelsOf(hex).map(linear) as unknown as Three).map(Math.cbrt) as unknown as Three,
  );

export function shadeOf(hex: Hex): Shade {
  const [l, a, b] = labOf(hex);
  return { l, c: Math.hypot(a, b), h: Math.atan2(b, a) };
}

/** How different two colours look: 0 for the same, about 1 for black and white. */
export function distance(one: Hex, other: Hex): number {
  const [[l, a, b], [otherL, otherA, otherB]] = [labOf(one), labOf(other)];
  return Math.hypot(l - otherL, a - otherA, b - otherB);
}

/** The colour of a shade; a screen that cannot show so much chroma gets as much as it can. */
export function hexOf({ l, c, h }: Shade): Hex {
  for (let chroma = c; ; chroma -= 0.004) {
    const lab: Three = [l, Math.max(0, chroma) * Math.cos(h), Math.max(0, chroma) * Math.sin(h)];
    const cones = times(fromLab, lab).map((root) => root ** 3) as unknown as Three;
    const channels = times(fromCones, cones).map(curved);
    const fits = channels.every((channel) => channel >= -0.001 && channel <= 1.001);
    if (fits || chroma <= 0) return `#${channels.map(inHex).join('')}`;
  }
}

const inHex = (channel: number) =>
  Math.round(Math.min(1, Math.max(0, channel || 0)) * 255)
    .toString(16)
    .padStart(2, '0');
