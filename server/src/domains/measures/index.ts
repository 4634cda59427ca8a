import { whoOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import type { Domain } from '../domain.js';
import { measureCases } from './measures.cases.js';
import './measures.events.js';
import { measureDesk } from './measures.desk.js';
import { measureHttp } from './measures.http.js';
import { measureCollection } from './measures.model.js';
import { measurePolicy } from './measures.policy.js';
import { measureStore } from './measures.store.js';
import type { HeldBack, Measure } from './measures.types.js';
import { personalDataInMeasures } from './personal-data.js';

export { decideAppeal } from './actions/decide-appeal.js';
export { lift } from './actions/lift-measure.js';
export { type ImposeMeasure, imposeMeasure, measureDone } from './impose-measure.js';
export { decidingAppeal } from './measures.policy.js';
export { presentRunning } from './measures.present.js';
export { type HeldBack, isAppealOpen, isRunning, type Measure } from './measures.types.js';
export { isAnotherThan } from './second-person.js';

/** All that was done about this seat, in any state. */
export const measuresOn = (
  ctx: Ctx,
  { place, seatId }: { place: Place; seatId: string },
): Promise<Measure[]> => ctx.stores.measures.of(place, seatId);

/** Earlier measures on a seat, for who decides another: kinds, hours, and by whom. */
export const earlierOn = async (ctx: Ctx, about: { place: Place; seatId: string }) =>
  (await measuresOn(ctx, about)).map(({ id, kind, from, until, by, why, lifted }) => ({
    ...{ id, kind, from, until, by, why },
    isLifted: lifted !== null,
  }));

/** Whether this person is out of a room now; null if not. */
export const heldBack = (
  ctx: Ctx,
  { roomId, who }: { roomId: string; who: string },
): Promise<HeldBack | null> => ctx.stores.measures.heldBack(roomId, who, ctx.now());

/** Null once only bare facts are left. */
export const findMeasure = (ctx: Ctx, measureId: string): Promise<Measure | null> =>
  ctx.stores.measures.find(measureId);

/** What was imposed or lifted since an hour, whatever became of it. */
export const measuresSince = (ctx: Ctx, hour: Date): Promise<Measure[]> => ctx.stores.measures.since(hour);

/** The one of this kind that runs for a seat or a message. */
export const measureOn = (
  ctx: Ctx,
  { place, kind, about }: { place: Place; kind: Measure['kind']; about: string },
): Promise<Measure | null> => ctx.stores.measures.runningOn(place, kind, about);

/** Those of which a case has still to be made. */
export const casesDue = (ctx: Ctx): Promise<Measure[]> => ctx.stores.measures.due('isCaseDue');
export const noteCaseMade = (ctx: Ctx, measureId: string): Promise<void> =>
  ctx.stores.measures.done(measureId, 'isCaseDue');

/** Those whose place has still to do or undo what they say. */
export const measuresDue = (ctx: Ctx): Promise<Measure[]> => ctx.stores.measures.due('isDue');

/** Until when somebody without an account is out of a room for longer; null if nobody is. */
export const newcomersUntil = (ctx: Ctx, roomId: string): Promise<Date | null> =>
  ctx.stores.measures.newcomersUntil(roomId, ctx.now());

/** HMAC(room, who): by it somebody is found who is out of a room. */
export const markOf = (ctx: Ctx, roomId: string, who: string): string =>
  ctx.stores.measures.markOf(roomId, who);

export const measures = {
  policy: measurePolicy,
  cases: measureCases,
  may: { seeMeasures: (ctx) => ctx.judge('measure.list', null) === 'allow' },
  desk: measureDesk,
  stores: ({ connection, vault, now }) => ({ measures: measureStore(connection, vault, now) }),
  collections: [measureCollection],
  ofPlaces: ({ measures: { leavePlace } }) => ({ remove: leavePlace }),
  keys: {
    measure: {
      isBackedUp: false,
      among: (ctx, ids) => ctx.stores.measures.among(ids),
      remove: (ctx, id) => ctx.stores.measures.makeBare(id, ctx.now()),
    },
    // Lifted after the backup was made.
    lastingMeasure: {
      among: (ctx, ids) => ctx.stores.measures.lastingAmong(ids, ctx.now()),
      remove: (ctx, id) => ctx.stores.measures.lift(id, null, ctx.now()),
    },
  },
  mentions: {
    ids: (ctx) => ctx.stores.measures.mentioned(),
    async forget(ctx, accountId) {
      await ctx.stores.measures.forgetAccount(accountId);
      await ctx.stores.measures.forgetWho(whoOf('member', accountId));
    },
  },
  personalData: personalDataInMeasures,
  http: ({ answers }) => measureHttp(answers),
} satisfies Domain;
