import type { Model } from 'mongoose';
import type { RoomDocument } from './rooms.model.js';

/** For filters: rooms that were not removed. */
export const present = { isRemoved: { $ne: true } } as const;

/** The order of the list. A move is one write, so that two at once leave every room in it once. */
export function roomOrder(rooms: Model<RoomDocument>) {
  const documents = () => rooms.find(present).sort({ position: 1, _id: 1 }).lean();

  async function renumber(): Promise<void> {
    for (const [position, { _id }] of (await documents()).entries())
      await rooms.updateOne({ _id }, { $set: { position } });
  }

  async function moveAfter(roomId: string, after: string | null, isRenumbered = false): Promise<boolean> {
    const all = await documents();
    const others = all.filter(({ _id }) => _id !== roomId);
    const at = after === null ? 0 : others.findIndex(({ _id }) => _id === after) + 1;
    if (all[at]?._id === roomId) return false;
    const [before, next] = [others[at - 1]?.position, others[at]?.position];
    const position = between(before, next);
    // No number is left between two that were halved too often, or are alike.
    if (!isRenumbered && !(position > (before ?? -Infinity) && position < (next ?? Infinity))) {
      await renumber();
      return moveAfter(roomId, after, true);
    }
    return (await rooms.updateOne({ _id: roomId }, { $set: { position } })).modifiedCount > 0;
  }

  return {
    documents,
    atTheEnd: async () => between((await documents()).at(-1)?.position, undefined),
    moveAfter: (roomId: string, after: string | null) => moveAfter(roomId, after),
  };
}

function between(before: number | undefined, next: number | undefined): number {
  if (before === undefined) return next === undefined ? 0 : next - 1;
  return next === undefined ? before + 1 : (before + next) / 2;
}
