import type { FlagChoice } from '@naast/shared/contract/flags';
import type { PlaceRef } from '@naast/shared/contract/places';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { raiseWorry } from '../../alarms/index.js';
import type { FoundPlace, ItemRef, PlaceKinds } from '../../places/index.js';
import { matterKey } from '../moderation.types.js';
import { moderationIn } from '../place-moderation.js';

export interface TellFlag extends ItemRef {
  readonly place: PlaceRef;
  readonly kind: FlagChoice;
  readonly words?: string | undefined;
}

/**
 * Who can read an item tells the team that something is not right. The answer waits for one insert only: looking for an open case
 * would tell by its time whether others flagged it too.
 */
export async function tellFlag(ctx: Ctx, kinds: PlaceKinds, { kind, words, place, ...item }: TellFlag) {
  const of = moderationIn(kinds, place.kind);
  const [found, seat] = await Promise.all([of.find(ctx, place.id), of.seatOf(ctx, place.id, item)]);
  const { found: there, other } = authorize(ctx, 'flag.tell', { found, other: seat });
  if (kind === 'worry') return raiseWorry(ctx, kinds, { place, ...item });
  if (ctx.actor.kind === 'system') throw new NaastError('seatNeeded');
  await ctx.rateLimits.consume('flag', place.id);
  const { toldFlags, flagNetworks } = ctx.stores;
  const messageId = item.messageId ?? null;
  const matter = { place: there.place, messageId, seatId: other.id };
  const flagger = toldFlags.flaggerOf(matter, ctx.actor.who);
  const isOfTeam = ctx.actor.kind === 'team';
  await toldFlags.tell(
    {
      id: ctx.newId(),
      ...{ place: there.place, messageId, seatId: item.seatId ?? null, kind, words: words ?? null },
      flagger,
      partySeatId: isOfTeam ? (there.seat?.id ?? null) : null,
      isIndependent:
        (await wasThere(ctx, kinds, there, messageId)) &&
        flagNetworks.counts(ctx.rateLimits.network(), matterKey(matter), flagger),
      node: toldFlags.node,
    },
    ctx.now(),
  );
  ctx.publish({ type: 'flag.told', place: there.place });
}

/** The seat of who flags was there for a while, and before the message: a crowd that came for it counts as none. */
async function wasThere(
  ctx: Ctx,
  kinds: PlaceKinds,
  { place, seat, unseenSeatId }: FoundPlace,
  messageId: string | null,
): Promise<boolean> {
  const own = seat ?? (unseenSeatId === null ? null : await ctx.stores.seats.find(place, unseenSeatId));
  if (own === null || ctx.now().getTime() - own.enteredAt.getTime() < limits.flag.seatedFor) return false;
  if (messageId === null) return true;
  const message = await ctx.stores.messages.of(kinds[place.kind].log, place.id).find(messageId);
  return message !== null && own.enteredAt < message.sentAt;
}
