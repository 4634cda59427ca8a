import type { Language } from '@naast/shared/languages';
import { NoAnswer } from './api/api-error.js';
import { livePart } from './api/late-live.js';
import { isOnline } from './browser/online.js';
import { hasTexts, loadTexts, type TextArea, textFiles } from './language/texts.js';
import type { Late } from './late.js';

/** A piece of the client: script, and what it needs. All of it comes together. */
export interface Piece<T = unknown> {
  /** Where `code` comes from, in `features`; the server names these files in the page, so that the browser fetches all of them at once. */
  readonly files: readonly string[];
  /** The texts that it needs beside those of everywhere. */
  readonly texts: readonly TextArea[];
  /** Hears at once what happens: the connection comes with it. */
  readonly isLive?: true;
  readonly code: Late<T>;
}

/** A piece did not come. Some browsers never ask again for a file that failed, as long as the page is open. */
export class NotAllHere extends NoAnswer {}

const scriptOf = ({ code, isLive }: Piece): readonly Late<unknown>[] => (isLive ? [code, livePart] : [code]);
const textsOf = (pieces: readonly Piece[]): readonly TextArea[] => pieces.flatMap(({ texts }) => texts);

export const hasCome = (pieces: readonly Piece[], language: Language): boolean =>
  pieces.flatMap(scriptOf).every((script) => script.now() !== undefined) &&
  hasTexts(language, textsOf(pieces));

/** Gets these pieces. Rejects with `NotAllHere`. */
export async function loadPieces(pieces: readonly Piece[], language: Language): Promise<void> {
  try {
    await Promise.all([
      ...pieces.flatMap(scriptOf).map((script) => script.load()),
      loadTexts(language, textsOf(pieces)),
    ]);
  } catch {
    throw new NotAllHere(isOnline() ? 'noAnswer' : 'offline');
  }
}

/** The files of script of these pieces, as `client` sees them. */
export const filesOf = (pieces: readonly Piece[], language: Language): readonly string[] => [
  ...pieces.flatMap(({ files }) => files.map((file) => `src/features/${file}`)),
  ...(pieces.some(({ isLive }) => isLive) ? ['src/api/live.ts'] : []),
  ...textFiles(language, textsOf(pieces)),
];
