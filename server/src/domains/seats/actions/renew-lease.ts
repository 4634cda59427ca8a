import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { fewAtATime } from '../../../platform/few-at-a-time.js';
import { dropConnection } from './drop-connection.js';

/**
 * One round of a node: renews its lease, and shows away the people of nodes whose lease ran out. Every surviving node does so; the
 * store lets one of them tell it of each seat. False when this node's own lease had run out: the store may have been away for all,
 * so it takes no other node for dead in this round.
 */
export async function renewLease(ctx: Ctx): Promise<boolean> {
  const { presence } = ctx.stores;
  const asked = ctx.now().getTime();
  const wasHeld = await presence.renewLease(new Date(asked));
  // The store may have answered late.
  if (!wasHeld || ctx.now().getTime() >= asked + limits.nodeLease.lasts) return false;
  const dead = await presence.deadNodes(ctx.now());
  if (dead.length === 0) return true;
  await fewAtATime(await presence.heldBy(dead), async ({ place, seatId, nodes }) => {
    for (const node of nodes) if (dead.includes(node)) await dropConnection(ctx, place, seatId, node);
  });
  return true;
}
