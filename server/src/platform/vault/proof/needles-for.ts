import { type KeyRing, keysIn } from '../key-ring.js';
import { formsOfBytes, formsOfText, piecesOf } from './forms.js';
import { Needles } from './needles.js';

const mostNeedles = 300_000;

/**
 * The byte strings to search for, in rounds bounded by memory: the keys have the name 0, each text its place in the
 * list, from 1.
 */
export function needlesFor(texts: readonly string[], ring: KeyRing): Needles[] {
  let needles = new Needles();
  const rounds = [needles];
  for (const secret of [ring.pepper, ...keysIn(ring).map(({ key }) => key)])
    for (const form of formsOfBytes(secret)) needles.add(form, 0);
  for (const [at, text] of texts.entries()) {
    if (needles.size > mostNeedles) {
      needles = new Needles();
      rounds.push(needles);
    }
    for (const piece of piecesOf(text)) for (const form of formsOfText(piece)) needles.add(form, at + 1);
  }
  return rounds;
}
