import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findRoomSession } from '../../rooms/index.js';
import { canGoApart, makeOffer, type SeenTalkItem } from '../../talks/index.js';
import { findAlarm } from './read-alarms.js';

/** The taker of an alarm about somebody in a room offers them a talk apart. */
export async function offerTalkFromAlarm(ctx: Ctx, { alarmId }: { alarmId: string }): Promise<SeenTalkItem> {
  const { alarm: known, hears } = await findAlarm(ctx, alarmId);
  const place = known?.place.kind === 'roomSession' ? known.place : null;
  const [session, seat, canGo] = await Promise.all([
    place && findRoomSession(ctx, place.id),
    place && known?.hasSeat && known.about !== null ? ctx.stores.seats.find(place, known.about) : null,
    place ? canGoApart(ctx, place.id) : false,
  ]);
  const {
    alarm,
    session: room,
    other,
  } = authorize(ctx, 'alarm.offerTalk', {
    alarm: known,
    hears,
    session,
    other: seat,
    canGo,
  });
  // Others may have raised it again since: a no to a call for help is worse than one question too many.
  return makeOffer(ctx, room, other, { notSafeAt: alarm.sources.includes('self') ? alarm.lastAt : null });
}
