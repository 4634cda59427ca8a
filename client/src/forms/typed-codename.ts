import { typedWords, wordCount } from '@naast/shared/codename/codename';
import { type ReadCodename, readCodename } from '@naast/shared/codename/read-codename';

/** Loads the large word lists only now. After an upgrade they may be gone: then the server checks, without a hint. */
export async function readWords(typed: string): Promise<ReadCodename> {
  const lists = await import('@naast/shared/codename/lists').catch(() => null);
  if (lists !== null) return readCodename(typed, lists.codenameLists);
  const count = typedWords(typed).length;
  return count === wordCount ? { codename: typed } : { problem: 'wordCount', count };
}

/** The nine words that were meant, as far as that can be told; else what was typed, which the server refuses. */
export async function wordsMeant(typed: string): Promise<string> {
  const read = await readWords(typed);
  return 'codename' in read ? read.codename : typed;
}
