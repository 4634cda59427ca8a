import { fixed } from '@naast/shared/accent';
import { contrastOf, luminance, luminanceOf } from '@naast/shared/colour';
import { limits } from '@naast/shared/limits';
import type { MarkGround } from '@naast/shared/mark-grounds';
import type { Sharp } from 'sharp';
import { NaastError } from '../../kernel/errors.js';
import { moves, pictureKind } from './picture-kind.js';

const { pixelsMost, sideMost, sideLeast, sentBytes } = limits.mark;

export interface Logo {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  /** What it needs behind it to be seen by day and by night. */
  readonly ground: MarkGround;
}

/** Loaded when it is first needed: on a machine without its native part all else runs. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  // Every other decoder is out of reach, whatever the bytes say.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  return sharp;
}
let loading: ReturnType<typeof loadSharp> | null = null;

/** One at a time: a picture takes memory for all of its pixels. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture anew, as a PNG of bounded size without anything else that was in the file. Throws `tooLarge` for too many pixels,
 * and `badInput` at `mark`: `wrongKind` for what is no PNG, JPEG or WebP, `notAllowed` for an animation, `tooShort` for what is too
 * small or narrow, `unknown` for what cannot be read.
 */
export function drawLogo(bytes: Buffer): Promise<Logo> {
  const kind = pictureKind(bytes);
  if (kind === null) throw refused('wrongKind');
  if (moves(bytes, kind)) throw refused('notAllowed');
  const drawn = last.then(() => draw(bytes));
  last = drawn.catch(() => {});
  return drawn;
}

async function draw(bytes: Buffer): Promise<Logo> {
  loading ??= loadSharp();
  const sharp = await loading;
  const picture = () =>
    sharp(bytes, { limitInputPixels: pixelsMost, failOn: 'error', sequentialRead: true }).timeout({
      seconds: 10,
    });
  const { width, height } = await readable(() => picture().metadata());
  if (width * height > pixelsMost) throw new NaastError('tooLarge');
  const { data, info } = await readable(() => smallEnough(picture));
  if (Math.min(info.width, info.height) < sideLeast) throw refused('tooShort');
  const { data: pixels } = await sharp(data).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height, ground: groundFor(pixels) };
}

/** As large as it may be; smaller where it would take too long on a bad line. */
async function smallEnough(picture: () => Sharp) {
  for (let side: number = sideMost; ; side /= 2) {
    const drawn = await picture()
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ palette: true, quality: 90, compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    if (drawn.data.length <= sentBytes) return drawn;
  }
}

async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    // The decoder has no codes.
    if (error instanceof Error && /pixel limit/.test(error.message)) throw new NaastError('tooLarge');
    throw refused('unknown');
  }
}

const seenFrom = 2;
const [byDay, byNight] = [luminance(fixed.light.paper), luminance(fixed.dark.paper)];

/** Where most of what is drawn is too like the page, and there is something around it to see the page through. */
function groundFor(pixels: Buffer): MarkGround {
  let [drawn, lostByDay, lostByNight] = [0, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    if (alpha < 128) continue;
    drawn++;
    const light = luminanceOf([red / 255, green / 255, blue / 255]);
    if (contrastOf(light, byDay) < seenFrom) lostByDay++;
    if (contrastOf(light, byNight) < seenFrom) lostByNight++;
  }
  const isWhole = drawn * 4 === pixels.length;
  if (isWhole || drawn === 0) return 'none';
  if (lostByNight * 2 > drawn) return 'light';
  return lostByDay * 2 > drawn ? 'dark' : 'none';
}

const refused = (problem: 'wrongKind' | 'notAllowed' | 'tooShort' | 'unknown') =>
  new NaastError('badInput', { fields: [{ path: 'mark', problem }] });
