import type { Commands, Payload, Reply } from '@naast/shared/contract/kit';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import type { Channel } from './channels.js';

/** Operations of a command's handler on its connection. */
export interface SocketConnection {
  /** Subscribes to a place as one class of viewers, instead of a former one; with a seat it counts as presence. */
  follow(place: Place, as: { readonly viewer: string; readonly seatId: string | null }): void;
  unfollow(place: Place): void;
  /** Subscribes to a channel that belongs to no place. */
  join(channel: Channel): void;
  leave(channel: Channel): void;
  /** This command has its place in the order, though it is not done: the socket's next one may begin. Acks keep their order. */
  letNextBegin(): void;
}

/** One handler per command of a contract; a missing one does not compile. */
export type CommandHandlers<C extends Commands> = {
  readonly [K in keyof C]: (
    ctx: Ctx,
    payload: Payload<C[K]>,
    connection: SocketConnection,
  ) => Promise<Reply<C[K]>>;
};
