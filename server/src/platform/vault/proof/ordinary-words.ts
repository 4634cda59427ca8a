import { characterCount } from '@naast/shared/plain-text';
import type { StoredDocuments } from '../../storage/stored-documents.js';
import { pieceLength } from './forms.js';
import { leavesOf } from './leaves.js';

/** What is readable on purpose: the organisation's texts, and identifiers of the code. */
export interface OrdinaryWords {
  readonly collections: readonly string[];
  /** Files or folders that contain those texts. */
  readonly paths: readonly string[];
  readonly words: readonly string[];
  /** Known field names; others may contain people's text. */
  readonly fieldNames: ReadonlySet<string>;
}

export interface Excuses {
  /** A short text that is readable on purpose somewhere. */
  has(text: string): boolean;
  /** A piece of a longer text, which quotes what is readable on purpose. */
  isQuoted(piece: string): boolean;
  /** Whether this field of a document contains it in these bytes, on purpose. */
  inField(collection: string, path: string, bytes: Buffer): boolean;
  inFile(path: string): boolean;
}

/**
 * A person who only wrote "eenzaamheid" wrote the name of a theme. Finding such a text in the list of themes proves
 * nothing; finding it anywhere else does.
 */
export async function excusesFor(documents: StoredDocuments, ordinary: OrdinaryWords): Promise<Excuses> {
  const isPublic = new Set(ordinary.collections);
  const isKnown = (path: string) => !path.includes('?');
  const known = [...ordinary.words];
  for (const name of isPublic)
    for await (const document of documents.of(name))
      for (const { path, bytes } of leavesOf(document, ordinary.fieldNames))
        if (isKnown(path)) known.push(bytes.toString('utf8'));
  const all = known.join('\n').toLowerCase();
  const codeWords = new Set(ordinary.words);
  return {
    has: (text) => characterCount(text) <= pieceLength && all.includes(text.toLowerCase()),
    isQuoted: (piece) => all.includes(piece.toLowerCase()),
    inField: (collection, path, bytes) =>
      (isPublic.has(collection) && isKnown(path)) || codeWords.has(bytes.toString('utf8')),
    inFile: (path) => ordinary.paths.some((one) => path === one || path.startsWith(`${one}/`)),
  };
}
