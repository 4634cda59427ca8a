import type { Language } from '@naast/shared/languages';
import { NoAnswer } from './api/api-error.js';
import { livePart } from './api/late-live.js';
import { isOnline } from './browser/online.js';
import { hasTexts, loadTexts, type TextArea, textFiles } from './language/texts.js';
import type { Late } from './late.js';

/** A part of the client that is loaded as a whole: scripts and texts. */
export interface Piece<T = unknown> {
  /** The source files of `code`, in `features`; the server preloads their scripts in the page. */
  readonly files: readonly string[];
  /** Text areas besides those of every page. */
  readonly texts: readonly TextArea[];
  /** Needs the live connection; its script is loaded too. */
  readonly isLive?: true;
  readonly code: Late<T>;
}

/** A piece could not be loaded. Some browsers never retry a failed module until the page is reloaded. */
export class NotAllHere extends NoAnswer {}

const scriptOf = ({ code, isLive }: Piece): readonly Late<unknown>[] => (isLive ? [code, livePart] : [code]);
const textsOf = (pieces: readonly Piece[]): readonly TextArea[] => pieces.flatMap(({ texts }) => texts);

export const hasCome = (pieces: readonly Piece[], language: Language): boolean =>
  pieces.flatMap(scriptOf).every((script) => script.now() !== undefined) &&
  hasTexts(language, textsOf(pieces));

/** Rejects with `NotAllHere`. */
export async function loadPieces(pieces: readonly Piece[], language: Language): Promise<void> {
  try {
    await Promise.all([
      ...pieces.flatMap(scriptOf).map((script) => script.load()),
      loadTexts(language, textsOf(pieces)),
    ]);
  } catch {
    throw new NotAllHere(isOnline() ? 'partMissing' : 'offline');
  }
}

/** Source files of these pieces, as paths within `client`. */
export const filesOf = (pieces: readonly Piece[], language: Language): readonly string[] => [
  ...pieces.flatMap(({ files }) => files.map((file) => `src/features/${file}`)),
  ...(pieces.some(({ isLive }) => isLive) ? ['src/api/live.ts'] : []),
  ...textFiles(language, textsOf(pieces)),
];
