import type { RoomPlan } from '@naast/shared/contract/arranging';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { SeenRoom } from '../load-room.js';
import { paceArranging } from '../pace-arranging.js';
import { tellArranged } from '../tell-arranged.js';
import { loadRoomNow } from './reads.js';

export interface MakeRoom {
  /** The same for each try of one form. */
  readonly clientKey: string;
  readonly plan: RoomPlan;
}

/** Makes a room, the last of the list. A retry whose first answer was lost gets the room that it made. Throws `roomsFull`. */
export async function makeRoom(ctx: Ctx, { clientKey, plan }: MakeRoom): Promise<SeenRoom> {
  authorize(ctx, 'room.make', null);
  await paceArranging(ctx);
  const made = await ctx.stores.rooms.make({ id: ctx.newId(), ...plan }, clientKey);
  if (made === null) throw new NaastError('roomsFull');
  const { room, isNew } = made;
  if (isNew) {
    await tellArranged(ctx, room.id);
    await enterInLog(ctx, { act: 'room.made', place: { kind: 'room', id: room.id } });
  }
  return loadRoomNow(ctx, room);
}
