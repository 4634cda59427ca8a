import { typedWords, wordCount } from '@naast/shared/codename/codename';
import { type ReadCodename, readCodename } from '@naast/shared/codename/read-codename';
import { FieldProblems, type Fields, MistypedWords, textIn } from './form.js';

/** Loads the large word lists only now. After an upgrade they may be gone: then the server checks, without a hint. */
async function readWords(typed: string): Promise<ReadCodename> {
  const lists = await import('@naast/shared/codename/lists').catch(() => null);
  if (lists !== null) return readCodename(typed, lists.codenameLists);
  const count = typedWords(typed).length;
  return count === wordCount ? { codename: typed } : { problem: 'wordCount', count };
}

/**
 * The nine words that were meant, of a `NineWordsField` with this name: slips are forgiven as far as that can be told. Throws
 * `FieldProblems` for none, and `MistypedWords` for what can open nothing; sent again unchanged, the server is asked.
 */
export async function nineWordsIn(fields: Fields, name: string): Promise<string> {
  const typed = textIn(fields, name);
  if (typed.trim() === '') throw new FieldProblems({ [name]: 'empty' });
  const read = await readWords(typed);
  if ('codename' in read) return read.codename;
  if (read.problem === 'wordCount') throw new MistypedWords({ count: read.count });
  // The word lists may have changed.
  if (textIn(fields, 'tried') !== typed) throw new MistypedWords({ unknown: read.words });
  return typed;
}
