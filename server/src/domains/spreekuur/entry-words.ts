import { entryKinds, entryWordsSchema } from '@naast/shared/contract/spreekuur';
import { z } from 'zod';
import type { Message } from '../messages/index.js';
import type { Entry } from './spreekuur.types.js';

const writtenSchema = z.strictObject({
  kind: z.enum(entryKinds),
  words: entryWordsSchema,
  about: z.string().nullable(),
});

/** What somebody wrote, as the log carries it: the log seals one text, and knows nothing of kinds. */
export type Written = z.infer<typeof writtenSchema>;

export const textOf = (written: Written): string => JSON.stringify(written);

export function entryOf(message: Message): Entry {
  const { kind, words, about } = writtenSchema.parse(JSON.parse(message.text));
  return {
    id: message.id,
    seq: message.seq,
    seatId: message.seatId,
    sentAt: message.sentAt,
    kind,
    words,
    about,
  };
}
