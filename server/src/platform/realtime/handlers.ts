import type { Commands, Payload, Reply } from '@naast/shared/contract/kit';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import type { Channel } from './channels.js';

/** What a command's binding may do with the socket it came over. */
export interface Line {
  follow(place: Place, as: { seatId: string; isHost: boolean }): void;
  unfollow(place: Place): void;
  /** Hears a channel without being there for others; with the place that is told on it, if it is one. */
  hear(channel: Channel, place: Place | null): void;
  unhear(channel: Channel): void;
  /** This command has its place in the order, though it is not done: the socket's next one may begin. Acks keep their order. */
  letNextBegin(): void;
}

/** One handler per command of a contract; a missing one does not compile. */
export type CommandHandlers<C extends Commands> = {
  readonly [K in keyof C]: (ctx: Ctx, payload: Payload<C[K]>, line: Line) => Promise<Reply<C[K]>>;
};
