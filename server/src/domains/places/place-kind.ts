import type { GivenPayload, Payload } from '@naast/shared/contract/kit';
import type { MessageView } from '@naast/shared/contract/messages';
import type { PlaceKindName, placeCommands } from '@naast/shared/contract/places';
import type { SeatView } from '@naast/shared/contract/seats';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import type { Reach } from '../../platform/realtime/audience.js';
import type { Among } from '../../platform/retention.js';
import type { LogKind, Message } from '../messages/index.js';
import type { Seat } from '../seats/index.js';
import type { PlaceAlarms } from './place-alarms.js';
import type { PlaceModeration } from './place-moderation.js';

/** Subscribes the socket as a class of viewers; with a seat it counts as present. Returns a function that unsubscribes. */
export type Subscribe = (as: { readonly viewer: string; readonly seatId: string | null }) => () => void;

type PostPayload = Payload<(typeof placeCommands)['place:post']>;
/** The payload of a message being posted, in a place of this kind. */
export type Posted<K extends PostPayload['kind'] = PostPayload['kind']> = Omit<
  Extract<PostPayload, { readonly kind: K }>,
  'kind'
> & {
  /** Called once later messages of the same seat are sure to land after this one: its next command may start. */
  onQueued(): void;
};

/** Whom a view is made for: a class of viewers, and whether it is the author, who may see more than that class. */
export interface Viewer {
  readonly viewer: string;
  readonly isAuthor: boolean;
}

/** What the places layer needs of a kind. The layer parses, calls and publishes; the kind's own actions decide. */
export interface PlaceKind {
  readonly kind: PlaceKindName;
  readonly log: LogKind;
  /** Classes of viewers who read: each node presents a change once per class. Who follows as another class hears none of it. */
  readonly viewers: readonly string[];
  readonly actions: {
    /** Subscribes, then returns the place's rev (read after subscribing, to leave no gap). */
    follow(ctx: Ctx, input: { readonly id: string; readonly subscribe: Subscribe }): Promise<number>;
    unfollow(ctx: Ctx, input: { readonly id: string }): Promise<void>;
  };
  /** Filters the ids of places that exist; the words and keys of others are orphans, and are removed. */
  readonly among: Among;
  /** Removes everything of a place but its key. Returns the number of documents removed. */
  remove(ctx: Ctx, id: string): Promise<number>;
  /** Whether backups include its messages, seats and key. */
  readonly isBackedUp: boolean;
  /** Run every 30 s for a place that this node's sockets follow: repairs what a lost event left behind. */
  check(place: Place, reach: Reach): Promise<void>;
  /** Absent: nobody can raise an alarm in such a place. */
  readonly alarms?: PlaceAlarms;
  /** Absent: nothing in such a place can be flagged. */
  readonly moderation?: PlaceModeration;
  /** Null for a kind that clients refetch by REST: only its rev is pushed. */
  readonly live: LivePlace | null;
}

/** A place with pushed messages, as in a payload. */
type TalkPlace = GivenPayload<(typeof placeCommands)['place:type']>;

/** How messages and seats are pushed. */
export interface LivePlace {
  placeOf(place: Pick<Place, 'id'>): TalkPlace;
  readonly actions: {
    /** Returns the landed message (null when held) and the viewer class of its author. */
    post(ctx: Ctx, input: Posted): Promise<{ readonly message: Message | null; readonly viewer: string }>;
    type(ctx: Ctx, input: { readonly id: string }): Promise<void>;
  };
  present(message: Message, viewer: Viewer): MessageView;
  /** Whether the author's view of this message differs from the view of its class. */
  isOthersForAuthor(message: Message): boolean;
  presentSeat(seat: Seat, viewer: string): SeatView;
}

export type PlaceKinds = Readonly<Record<PlaceKindName, PlaceKind>>;
