import type { Ctx } from '../../../kernel/ctx.js';
import type { PlaceKinds } from '../../places/index.js';
import { raise } from '../raising.js';

/**
 * A held text in which one of the team saw danger raises an alarm about its author at once. That it is due is stored with the text, so
 * a node that stops in between leaves it to the job. Twice at most: the second joins.
 */
export async function raiseFromMarked(ctx: Ctx, kinds: PlaceKinds): Promise<void> {
  for (const { alarms } of Object.values(kinds)) {
    if (!alarms?.marked) continue;
    for (const text of await alarms.marked.due(ctx)) {
      const { placeId, messageId } = text;
      const [found, about] = await Promise.all([
        alarms.find(ctx, placeId),
        alarms.seatOf(ctx, placeId, { messageId }),
      ]);
      if (found && about) await raise(ctx, kinds, { found, source: 'team', about, messageId });
      await alarms.marked.raised(ctx, text);
    }
  }
}
