import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import {
  type AsideReason,
  type AskedFor,
  entryKinds,
  entryWordsSchema,
  type KeepDays,
  type Tone,
  type VoiceKind,
  type VoiceWish,
} from '@naast/shared/contract/spreekuur';
import type { Bilingual, Language } from '@naast/shared/languages';
import { professions } from '@naast/shared/roles';
import { z } from 'zod';
import type { Place } from '../../kernel/place.js';
import type { LogKind, Message } from '../messages/index.js';

export interface Theme {
  readonly id: string;
  readonly title: Bilingual;
}

/** One of the voices that a question waits for, or has got. */
export interface Voice {
  readonly id: string;
  readonly kind: VoiceKind;
  /** The account of whoever gives it, and the seat it is given from; both null while it is open. */
  readonly takenBy: string | null;
  readonly seatId: string | null;
  readonly takenAt: Date | null;
  readonly promisedBy: Date;
  /** The entries in which it last asked back and answered: by number, as clocks of two nodes differ. */
  readonly askedBackSeq: number | null;
  readonly answeredSeq: number | null;
}

/** A question and what is known about it: facts only. The words are in the place's log. */
export interface Thread {
  readonly id: string;
  readonly askerSeatId: string;
  /** When the asker said that the codename is kept. */
  readonly confirmedAt: Date | null;
  readonly language: Language;
  readonly themeIds: readonly string[];
  readonly askedFor: AskedFor;
  readonly voiceWish: VoiceWish;
  readonly tone: Tone;
  readonly keepDays: KeepDays;
  readonly urgency: Urgency | null;
  readonly worries: readonly WorryKind[];
  readonly askedAt: Date;
  readonly helloBy: Date;
  /** Who said hello, under which key: the same one may finish what was cut off. */
  readonly greeting: { readonly accountId: string; readonly clientKey: string; readonly at: Date } | null;
  /** The entry in which the asker last asked something. */
  readonly askerWroteSeq: number;
  /** A day, not a moment: when exactly somebody came back is nobody's business. */
  readonly lastVisitOn: Date;
  readonly firstAnswerAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** By a person of the team, for a reason that the asker reads. Who it was stands in the log. */
  readonly setAside: { readonly at: Date; readonly reason: AsideReason } | null;
  readonly voices: readonly Voice[];
  /** Grows with each change; 0 while the question's words have not landed. */
  readonly rev: number;
}

const entryBody = z.object({
  kind: z.enum(entryKinds),
  words: z.object(entryWordsSchema.shape),
  about: z.string().nullable(),
  /** What its writer was by profession when it was written; null for everybody but a consultant, and in what version 1 had. */
  profession: z.enum(professions).nullable().default(null),
});
export const threadLog = {
  kind: 'thread',
  body: entryBody,
  words: ({ words }) => Object.values(words).filter((text) => text !== undefined),
  version1: {
    textOf: ({ kind, words, about }) => JSON.stringify({ kind, words, about }),
    bodyOf: (text): unknown => JSON.parse(text),
  },
} satisfies LogKind<z.output<typeof entryBody>>;
export type Entry = Message<z.output<typeof entryBody>>;

export const threadViewers = ['asker', 'team'] as const;
export type ThreadViewer = (typeof threadViewers)[number];

export const placeOf = ({ id }: Pick<Thread, 'id'>) => ({ kind: 'thread', id }) satisfies Place;
