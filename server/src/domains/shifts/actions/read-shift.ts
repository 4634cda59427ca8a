import { type ShiftBeginning, shiftBeginnings } from '@naast/shared/contract/shifts';
import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { hourOf } from '../../../kernel/hour-of.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { alarmsSince } from '../../alarms/index.js';
import { dutyTakenAt } from '../../duty/index.js';
import { firstHosted } from '../../logbook/index.js';
import { measuresSince } from '../../measures/index.js';
import { sessionsHostedBy } from '../../rooms/index.js';
import { type PlaceOfShift, placesOf } from '../shift-places.js';

export interface Shift {
  readonly from: ShiftBeginning;
  readonly begins: { readonly room: Date | null; readonly duty: Date | null; readonly hours: Date };
  readonly alarms: { readonly raised: number; readonly closed: number };
  readonly places: readonly PlaceOfShift[];
}

/** What happened since a shift of the actor began: by the beginning that they chose, or the first that there is. */
export async function readShift(
  ctx: Ctx,
  { from: chosen }: { from?: ShiftBeginning | undefined },
): Promise<Shift> {
  authorize(ctx, 'shift.read', null);
  const begins = await beginningsOf(ctx);
  const from = shiftBeginnings.find((one) => one === chosen && begins[one]) ?? first(begins);
  const since = begins[from] ?? begins.hours;
  const [measures, alarms] = await Promise.all([measuresSince(ctx, since), alarmsSince(ctx, since)]);
  return { from, begins, alarms, places: await placesOf(ctx, since, measures) };
}

const first = (begins: Shift['begins']): ShiftBeginning =>
  shiftBeginnings.find((one) => begins[one] !== null) ?? 'hours';

/** By the hour, as everything that is shown. */
async function beginningsOf(ctx: Ctx): Promise<Shift['begins']> {
  const me = teamActor(ctx.actor).accountId;
  const ago = (ms: number) => hourOf(new Date(ctx.now().getTime() - ms));
  const [held, hosted, duty] = await Promise.all([
    sessionsHostedBy(ctx),
    firstHosted(ctx, me, ago(limits.shift.sameShift)),
    dutyTakenAt(ctx, me),
  ]);
  // A room that stays open for days is held by many shifts.
  const opened = held
    .map(({ openedAt }) => hourOf(openedAt))
    .filter((at) => at >= ago(limits.shift.sameShift));
  const room = [...opened, ...(hosted ? [hosted] : [])].toSorted((a, b) => a.getTime() - b.getTime())[0];
  return { room: room ?? null, duty: duty && hourOf(duty), hours: ago(limits.shift.hours) };
}
