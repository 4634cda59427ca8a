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
import type { Language } from '@naast/shared/languages';
import { professions } from '@naast/shared/roles';
import { z } from 'zod';
import type { Place } from '../../kernel/place.js';
import type { LogKind, Message } from '../messages/index.js';

/** A voice that a question waits for, or has got. */
export interface Voice {
  readonly id: string;
  readonly kind: VoiceKind;
  /** The account and the seat that took it; both null while it is open. */
  readonly takenBy: string | null;
  readonly seatId: string | null;
  readonly takenAt: Date | null;
  /** A colleague handed it over to its present holder. */
  readonly isHandedOver: boolean;
  /** Since when this promise counts; null where an older Naast made it. */
  readonly promisedFrom: Date | null;
  readonly promisedBy: Date;
  /** The `seq` of its last entries: not times, since clocks of nodes differ. */
  readonly askedBackSeq: number | null;
  readonly answeredSeq: number | null;
}

/** Facts about a question. Its words are in the place's log. */
export interface Thread {
  readonly id: string;
  readonly askerSeatId: string;
  /** The day on which the asker confirmed the codename. */
  readonly confirmedAt: Date | null;
  readonly language: Language;
  readonly themeIds: readonly string[];
  readonly askedFor: AskedFor;
  readonly voiceWish: VoiceWish;
  readonly tone: Tone;
  readonly keepDays: KeepDays;
  readonly urgency: Urgency | null;
  readonly worries: readonly WorryKind[];
  /** Read in as urgent, and the alarm about it is not raised yet: stored with the reading, so that it cannot get lost. */
  readonly isAlarmDue: boolean;
  readonly askedAt: Date;
  readonly helloBy: Date;
  /** Who greeted, with the clientKey, so that a retry can complete it. */
  readonly greeting: { readonly accountId: string; readonly clientKey: string; readonly at: Date } | null;
  /** The `seq` of the asker's last question. */
  readonly askerWroteSeq: number;
  /** A day, for privacy: the exact time of a visit is not stored. */
  readonly lastVisitOn: Date;
  /** The `seq` of the last entry that the asker was shown; null if it was never stored. Told to the asker only. */
  readonly seenSeq: number | null;
  readonly firstAnswerAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Set aside by a host, for a reason shown to the asker. The logbook has the account. */
  readonly setAside: { readonly at: Date; readonly reason: AsideReason } | null;
  readonly voices: readonly Voice[];
  /** Incremented with each change; 0 while the question is incomplete. */
  readonly rev: number;
}

const entryBody = z.object({
  kind: z.enum(entryKinds),
  words: z.object(entryWordsSchema.shape),
  about: z.string().nullable(),
  /** The consultant's verified profession at the time of writing; null for others, and in entries of version 1. */
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
