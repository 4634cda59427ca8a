import { type KeyRing, keysIn } from '../key-ring.js';
import { formsOfBytes, formsOfText, piecesOf } from './forms.js';
import { Needles } from './needles.js';

/** Some twenty forms of each are sought: a few hundred MB of memory. */
const mostPieces = 25_000;

export interface Round {
  /** The byte strings to search for: the keys have the name 0, each text its place in the whole list, from 1. */
  build(): Needles;
}

/** What is sought, in rounds: the memory that one takes does not grow with the store. Each is built when its turn comes. */
export function roundsFor(
  texts: readonly string[],
  ring: KeyRing,
  isQuoted: (piece: string) => boolean,
): Round[] {
  const starts = [0];
  let pieces = 0;
  for (const [at, text] of texts.entries()) {
    if (pieces > mostPieces) {
      starts.push(at);
      pieces = 0;
    }
    pieces += piecesOf(text).length;
  }
  return starts.map((from, round) => ({
    build() {
      const needles = new Needles();
      if (round === 0) addKeys(needles, ring);
      for (const [at, text] of texts.slice(from, starts[round + 1]).entries())
        for (const piece of soughtIn(text, isQuoted))
          for (const form of formsOfText(piece)) needles.add(form, from + at + 1);
      return needles;
    },
  }));
}

/** Of a text of more pieces those that quote a public one say nothing: the others tell where it is. */
function soughtIn(text: string, isQuoted: (piece: string) => boolean): readonly string[] {
  const pieces = piecesOf(text);
  return pieces.length === 1 ? pieces : pieces.filter((piece) => !isQuoted(piece));
}

function addKeys(needles: Needles, ring: KeyRing): void {
  for (const secret of [ring.pepper, ...keysIn(ring).map(({ key }) => key)])
    for (const form of formsOfBytes(secret)) needles.add(form, 0);
}
