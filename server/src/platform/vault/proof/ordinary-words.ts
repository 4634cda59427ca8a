import { characterCount } from '@naast/shared/plain-text';
import type { StoredDocuments } from '../../storage/stored-documents.js';
import { leavesOf } from './leaves.js';

/** What is readable on purpose: the organisation's own texts, and the words of the code. */
export interface OrdinaryWords {
  readonly collections: readonly string[];
  /** Files, or folders of files, in which those texts lie. */
  readonly paths: readonly string[];
  readonly words: readonly string[];
  /** Names of fields; any other name may be somebody's words. */
  readonly fieldNames: ReadonlySet<string>;
}

export interface Excuses {
  /** A short text that is readable on purpose somewhere. */
  has(text: string): boolean;
  /** Whether that is in this field of a document, with these bytes in it. */
  inField(collection: string, path: string, bytes: Buffer): boolean;
  inFile(path: string): boolean;
}

/** As long as a chosen name may be; longer words are nobody's by chance. */
const longest = 24;

/**
 * Somebody who only wrote "eenzaamheid" wrote the name of a theme. Of such a text it says nothing that it stands in the list of
 * themes; anywhere else it does.
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
    has: (text) => characterCount(text) <= longest && all.includes(text.toLowerCase()),
    inField: (collection, path, bytes) =>
      (isPublic.has(collection) && isKnown(path)) || codeWords.has(bytes.toString('utf8')),
    inFile: (path) => ordinary.paths.some((one) => path === one || path.startsWith(`${one}/`)),
  };
}
