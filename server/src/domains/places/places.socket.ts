import type { PlaceRef, placeCommands } from '@naast/shared/contract/places';
import { NaastError } from '../../kernel/errors.js';
import type { CommandHandlers } from '../../platform/realtime/handlers.js';
import type { LivePlace, PlaceKinds } from './place-kind.js';

/** Socket commands, the same for every kind of place. */
export function placeSocket(kinds: PlaceKinds): CommandHandlers<typeof placeCommands> {
  function liveOf({ kind }: Pick<PlaceRef, 'kind'>): LivePlace {
    const { live } = kinds[kind];
    // Unreachable: the contract's payloads only name live kinds.
    if (live === null) throw new NaastError('notFound');
    return live;
  }

  return {
    async 'place:follow'(ctx, { kind, id }, connection) {
      const place = { kind, id };
      const rev = await kinds[kind].actions.follow(ctx, {
        id,
        subscribe(as) {
          connection.follow(place, as);
          return () => connection.unfollow(place);
        },
      });
      return { rev };
    },
    async 'place:unfollow'(ctx, { kind, id }, connection) {
      await kinds[kind].actions.unfollow(ctx, { id });
      connection.unfollow({ kind, id });
      return {};
    },
    async 'place:post'(ctx, { kind, ...posted }, connection) {
      await ctx.rateLimits.consume('message', posted.id);
      const live = liveOf({ kind });
      const { message, viewer } = await live.actions.post(ctx, {
        ...posted,
        onQueued: connection.letNextBegin,
      });
      return { message: message && live.present(message, { viewer, isAuthor: true }) };
    },
    async 'place:type'(ctx, { kind, id }) {
      await liveOf({ kind }).actions.type(ctx, { id });
      return {};
    },
  };
}
