import { entryKinds, entryWordsSchema } from '@naast/shared/contract/spreekuur';
import { professions } from '@naast/shared/roles';
import { z } from 'zod';
import type { Message } from '../messages/index.js';
import type { Entry } from './spreekuur.types.js';

const writtenSchema = z.strictObject({
  kind: z.enum(entryKinds),
  words: entryWordsSchema,
  about: z.string().nullable(),
  /** Of a professional, when it was written: sealed with the words. Absent in what an older Naast wrote. */
  profession: z.enum(professions).nullable().default(null),
});

/** What somebody wrote, as the log carries it: the log seals one text, and knows nothing of kinds. */
export type Written = z.input<typeof writtenSchema>;

export const textOf = (written: Written): string => JSON.stringify(written);

/** What people wrote in it, piece by piece; null when it is no text of an entry. */
export function textsOfEntry(text: string): readonly string[] | null {
  try {
    return Object.values(writtenSchema.parse(JSON.parse(text)).words).filter((words) => words !== undefined);
  } catch {
    // A place of another kind: there a message is its text.
    return null;
  }
}

export function entryOf(message: Message): Entry {
  const { kind, words, about, profession } = writtenSchema.parse(JSON.parse(message.text));
  return {
    id: message.id,
    seq: message.seq,
    seatId: message.seatId,
    sentAt: message.sentAt,
    kind,
    words,
    about,
    profession,
  };
}
