import { isDeepStrictEqual } from 'node:util';
import type { RoomPlan } from '@naast/shared/contract/arranging';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { SeenRoom } from '../load-room.js';
import { paceArranging } from '../pace-arranging.js';
import { inOrder } from '../rooms.types.js';
import { tellArranged } from '../tell-arranged.js';
import { loadRoomNow } from './reads.js';

export interface ChangeRoom {
  readonly roomId: string;
  /** Of the plan that the coordinator saw. */
  readonly rev: number;
  readonly plan: RoomPlan;
}

/**
 * Gives a room another plan. An open session keeps its own end and contact rule. Throws `changedMeanwhile` if there is a later
 * plan than was seen. The plan that it has already changes nothing, so a retry succeeds.
 */
export async function changeRoom(ctx: Ctx, { roomId, rev, plan }: ChangeRoom): Promise<SeenRoom> {
  const { room } = authorize(ctx, 'room.arrange', { room: await ctx.stores.rooms.findNow(roomId) });
  await paceArranging(ctx);
  const {
    dates = room.dates,
    capacity = room.capacity,
    forbidsContact = room.forbidsContact,
    doorAjar = room.doorAjar,
    ...rest
  } = plan;
  const changed = { ...room, ...rest, dates: inOrder(dates), capacity, forbidsContact, doorAjar };
  if (isDeepStrictEqual(changed, room)) return loadRoomNow(ctx, room);
  const isReplaced = room.rev === rev && (await ctx.stores.rooms.replacePlan(changed, rev));
  if (!isReplaced) throw new NaastError('changedMeanwhile');
  await tellArranged(ctx, roomId);
  await enterInLog(ctx, { act: 'room.changed', place: { kind: 'room', id: roomId } });
  return loadRoomNow(ctx, { ...changed, rev: rev + 1 });
}
