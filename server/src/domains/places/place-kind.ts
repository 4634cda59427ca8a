import type { GivenPayload, Payload } from '@naast/shared/contract/kit';
import type { PlaceKindName, placeCommands } from '@naast/shared/contract/places';
import type { MessageView, SeatView } from '@naast/shared/contract/rooms';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import type { Reach } from '../../platform/realtime/audience.js';
import type { Among } from '../../platform/retention.js';
import type { LogKind, Message } from '../messages/index.js';
import type { Seat } from '../seats/index.js';

/** Makes a page hear the place as one class of viewers; with a seat it counts as presence. Answers how to undo it. */
export type Hear = (as: { readonly viewer: string; readonly seatId: string | null }) => () => void;

/** A message on its way into a place. */
export type Posted = Omit<Payload<(typeof placeCommands)['place:post']>, 'kind'> & {
  /** Called when what the same seat says after this lands after it: its next command may begin. */
  onQueued(): void;
};

/** For whom a view of a message is made: a class of viewers, and its author, who may read more of it than that class. */
export interface Viewer {
  readonly viewer: string;
  readonly isAuthor: boolean;
}

/** What this layer needs to know of a kind of place. It parses, calls and publishes; the kind's own actions decide. */
export interface PlaceKind {
  readonly kind: PlaceKindName;
  readonly log: LogKind;
  /** Classes of viewers: on each node a change is presented once for each of them. */
  readonly viewers: readonly string[];
  readonly actions: {
    /** Answers the rev that the place is at, read after the hearing began. */
    follow(ctx: Ctx, input: { readonly id: string; readonly hear: Hear }): Promise<number>;
    unfollow(ctx: Ctx, input: { readonly id: string }): Promise<void>;
  };
  /** Which of these places are there: what belongs to none loses its words and its key. */
  readonly among: Among;
  /** Everything of a place but its key; returns how many documents went. */
  remove(ctx: Ctx, id: string): Promise<number>;
  /** Whether backups hold its words and seats, with the key that opens them. */
  readonly isBackedUp: boolean;
  /** The 30 s check of a place that this node's sockets follow: repairs what a lost event left behind. */
  check(place: Place, reach: Reach): Promise<void>;
  /** Null for a kind whose pages read again by REST: nothing of it travels but its rev. */
  readonly live: LivePlace | null;
}

/** A place with words as it stands in a payload. */
type TalkPlace = GivenPayload<(typeof placeCommands)['place:type']>;

/** Messages and seats that are pushed. */
export interface LivePlace {
  placeOf(place: Pick<Place, 'id'>): TalkPlace;
  readonly actions: {
    /** Answers the message as it landed, null when it is held, and the class that its author reads in. */
    post(ctx: Ctx, input: Posted): Promise<{ readonly message: Message | null; readonly viewer: string }>;
    type(ctx: Ctx, input: { readonly id: string }): Promise<void>;
  };
  present(message: Message, viewer: Viewer): MessageView;
  /** Whether the author's view of this message differs from that of the others of the class. */
  isOthersForAuthor(message: Message): boolean;
  presentSeat(seat: Seat): SeatView;
}

export type PlaceKinds = Readonly<Record<PlaceKindName, PlaceKind>>;
