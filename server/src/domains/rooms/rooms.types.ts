import type { RoomPlan } from '@naast/shared/contract/arranging';
import type { Opening } from '@naast/shared/contract/clock-time';
import type { DoorAjar } from '@naast/shared/contract/held-views';
import { contentNoteSubjectSchema, reactionKindSchema } from '@naast/shared/contract/messages';
import type { RoomCapacity, RoomDate } from '@naast/shared/contract/room-dates';
import type { HelpKind } from '@naast/shared/contract/room-help';
import type { CloseReason } from '@naast/shared/contract/rooms';
import type { Bilingual } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { isHostSeat } from '@naast/shared/roles';
import { z } from 'zod';
import type { Place } from '../../kernel/place.js';
import type { LogKind, Message } from '../messages/index.js';
import { isSilent, type Seat } from '../seats/index.js';

export interface Room {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly weekly: readonly Opening[];
  readonly dates: readonly RoomDate[];
  readonly capacity: RoomCapacity;
  /** In sessions that open from now on, only hosts write phone numbers, addresses and accounts. */
  readonly forbidsContact: boolean;
  /** Which lines of people wait for a host, in sessions that open from now on. */
  readonly doorAjar: DoorAjar;
  /** Of the plan: texts, hours, dates, capacity, contact rule, door ajar. */
  readonly rev: number;
  /** No new openings. */
  readonly isPaused: boolean;
  /** Somebody without an account is out of it for longer: hosts look at what newcomers write. Null, or past: they do not. */
  readonly newcomersLookedAtUntil: Date | null;
}
export type NewRoom = Pick<Room, 'id'> & RoomPlan;

export interface RoomSession {
  readonly id: string;
  readonly roomId: string;
  readonly title: Bilingual;
  readonly openedAt: Date;
  /** People who entered were told that the duty lead may read it back. */
  readonly mayBeReviewed: boolean;
  /** End of the hours it was opened in, or sooner when a host announced it; null when neither is. */
  readonly closesAt: Date | null;
  /** A host, by their seat, announced that it closes then. */
  readonly endAnnounced: { readonly at: Date; readonly by: string } | null;
  /** As the room had it when this session opened. */
  readonly forbidsContact: boolean;
  /** Which lines of people wait for a host: as the room had it, until a host of this session changed it. */
  readonly doorAjar: DoorAjar;
  /** A line was held in it. */
  readonly hasHeld: boolean;
  /** Revision of these facts; messages have the log's own. */
  readonly rev: number;
  readonly hostAwaySince: Date | null;
  readonly isEntryPaused: boolean;
  /** Of its room. */
  readonly newcomersLookedAtUntil: Date | null;
  /** A host ended reading along unseen, which goes on until then; null while it is allowed. */
  readonly silentUntil: Date | null;
  /** A line above the talk; null once it is closed. */
  readonly pinned: { readonly text: string; readonly by: string } | null;
  /** One message a person in so many seconds, for messages since then. */
  readonly slow: { readonly seconds: number; readonly since: Date } | null;
  /** Only hosts write until then; may have passed. */
  readonly writingPause: { readonly until: Date; readonly by: string } | null;
  /** A host, by their seat, asked the team for help; `answeredBy`: the name of who comes. Not among the facts that are pushed. */
  readonly help: {
    readonly wants: HelpKind;
    readonly by: string;
    readonly at: Date;
    readonly answeredBy: string | null;
  } | null;
  /** Seats of hosts who used the quick exit and have not come back. */
  readonly leftQuickly: readonly string[];
  readonly closed: { readonly at: Date; readonly reason: CloseReason } | null;
}

/** The earliest first; of one day first that it is closed, then its times. */
export const inOrder = (dates: readonly RoomDate[]): readonly RoomDate[] =>
  dates.toSorted((one, other) => sortKey(one).localeCompare(sortKey(other)));
const sortKey = (date: RoomDate) => `${date.on} ${date.kind === 'open' ? date.from : ''}`;

/** The largest group that is safe to host; also of rooms to which no coordinator gave another. */
export const largestCapacity = (): RoomCapacity => ({
  oneHost: limits.room.capacityWithOneHost,
  moreHosts: limits.room.capacityWithMoreHosts,
});

export const placeOf = ({ id }: Pick<RoomSession, 'id'>) => ({ kind: 'roomSession', id }) satisfies Place;

const roomBody = z.object({
  /** Empty once its author deleted it. */
  text: z.string(),
  replyTo: z.string().optional(),
  isEdited: z.boolean().optional(),
  isDeleted: z.boolean().optional(),
  contentNote: z.object({ about: contentNoteSubjectSchema, isByHost: z.boolean() }).optional(),
  /** By the seats that gave them. */
  reactions: z.array(z.object({ kind: reactionKindSchema, seatIds: z.array(z.string()) })).optional(),
  /** The seat of the first host who marked these words as seen. */
  seenBy: z.string().optional(),
  /** Hidden, its author said it in other words; until a host answered. */
  rewritten: z.string().optional(),
  /** Its words went for good, as those of its case did: it cannot be given back. */
  isEmptied: z.boolean().optional(),
});
export const roomLog = {
  kind: 'roomSession',
  body: roomBody,
  words: ({ text, rewritten }) => (rewritten === undefined ? [text] : [text, rewritten]),
  version1: { textOf: ({ text }) => text, bodyOf: (text) => ({ text }) },
} satisfies LogKind<z.output<typeof roomBody>>;
export type RoomMessage = Message<z.output<typeof roomBody>>;

/** `hosts` see hidden words, `people` do not; `silent` reads as people do, unseen, and may do nothing. */
export const roomViewers = ['people', 'hosts', 'silent'] as const;
export type RoomViewer = (typeof roomViewers)[number];
/** Who waits for a chair reads nothing of the inside, so it is no class of viewers. */
export const rowFollower = 'row';

export const classOf = (seat: Seat | null): RoomViewer =>
  isHostSeat(seat) ? 'hosts' : isSilent(seat) ? 'silent' : 'people';
