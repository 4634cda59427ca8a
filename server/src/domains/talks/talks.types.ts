import type { LeadState, TalkEnding, TalkState } from '@naast/shared/contract/talks';
import { z } from 'zod';
import type { Place } from '../../kernel/place.js';
import type { LogKind, Message } from '../messages/index.js';
import type { Seat } from '../seats/index.js';

export interface Talk {
  readonly id: string;
  /** The room session that it was offered in. */
  readonly sessionId: string;
  readonly roomId: string;
  /** A keyed mark of the person's seat in that session: the store alone joins no two seats of a visitor. */
  readonly personMark: string;
  /** The account that offers it, and from the beginning on holds it. */
  readonly hostId: string;
  readonly state: TalkState;
  readonly offeredAt: Date;
  /** Null before it begins. */
  readonly startedAt: Date | null;
  readonly hostAwaySince: Date | null;
  readonly personAwaySince: Date | null;
  readonly closed: { readonly at: Date; readonly reason: TalkEnding } | null;
  readonly rev: number;
}
export type NewTalk = Pick<Talk, 'id' | 'sessionId' | 'roomId' | 'personMark' | 'hostId' | 'offeredAt'>;

/** One that began: it is a place. */
export type BegunTalk = Talk & { readonly startedAt: Date };
export const hasBegun = (talk: Talk | null): talk is BegunTalk => talk !== null && talk.startedAt !== null;

/** Of one whose person said yes: who of the team can hold it. */
export interface WhoCan {
  /** The actor has the duty. */
  readonly isLead: boolean;
  /** Its host has been away for so long that another may take it over. */
  readonly isHostGone: boolean;
  /** So it is, and no other lead is there. */
  readonly isAnybodys: boolean;
  /** The actor is the only host of the room who is there. */
  readonly isNeeded: boolean;
}

/** Whether the duty lead is asked, because nobody else holds the room; null: its host can go. */
export type WaitsFor = LeadState | null;

export const placeOf = ({ id }: Pick<Talk, 'id'>) => ({ kind: 'talk', id }) satisfies Place;

const body = z.object({ text: z.string() });
export const talkLog = {
  kind: 'talk',
  body,
  words: ({ text }) => [text],
} satisfies LogKind<z.output<typeof body>>;
export type TalkMessage = Message<z.output<typeof body>>;

/** Classes of viewers: both read the same; `hosts` hear the alarms of the place. */
export const talkViewers = ['people', 'hosts'] as const;
export type TalkViewer = (typeof talkViewers)[number];

/** Of the visitor; the other one is of the team. */
export const isPersonSeat = (seat: Pick<Seat, 'role'> | null): boolean => seat?.role === 'person';

export const classOf = (seat: Pick<Seat, 'role'>): TalkViewer => (isPersonSeat(seat) ? 'people' : 'hosts');
