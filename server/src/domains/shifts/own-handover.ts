import { teamActor } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { alarmsTakenBy } from '../alarms/index.js';
import { dutyLead, dutyToOffer } from '../duty/index.js';
import { casesClaimedBy } from '../moderation/index.js';
import { accountName } from '../people/index.js';
import { hostsThere, roomsHeld } from '../rooms/index.js';
import { questionsToWrite } from '../spreekuur/index.js';

/** What is the actor's own now, and to whom it can go. */
export interface OwnHandover {
  readonly cases: number;
  readonly questions: number;
  readonly alarms: { readonly count: number; readonly to: string | null };
  readonly duty: {
    readonly offeredTo: string | null;
    readonly colleagues: readonly { readonly id: string; readonly name: string; readonly isHere: boolean }[];
  } | null;
  readonly rooms: Awaited<ReturnType<typeof roomsHeld>>;
}

/** Those who pause get nothing. */
export async function loadHandover(ctx: Ctx): Promise<OwnHandover> {
  const me = teamActor(ctx.actor).accountId;
  const pausing = new Set((await ctx.stores.pauses.running(ctx.now())).map(({ accountId }) => accountId));
  const [cases, questions, alarms, rooms, offer, there, taker] = await Promise.all([
    casesClaimedBy(ctx, me),
    questionsToWrite(ctx),
    alarmsTakenBy(ctx, me),
    roomsHeld(ctx),
    dutyToOffer(ctx),
    hostsThere(ctx),
    otherLead(ctx, me, pausing),
  ]);
  return {
    cases,
    questions: questions.length,
    alarms: { count: alarms, to: taker && (await accountName(ctx, taker)) },
    rooms,
    duty: offer && {
      offeredTo: offer.offeredTo,
      colleagues: offer.colleagues
        .filter(({ id }) => !pausing.has(id))
        .map(({ id, name }) => ({ id, name, isHere: there.has(name) }))
        .toSorted((one, other) => Number(other.isHere) - Number(one.isHere)),
    },
  };
}

/** The duty lead, if that is another who is there: they hear an alarm at once. */
export async function otherLead(ctx: Ctx, me: string, pausing: ReadonlySet<string>): Promise<string | null> {
  const lead = await dutyLead(ctx.stores, ctx.now());
  const isOther = lead !== null && lead.isHere && lead.accountId !== me && !pausing.has(lead.accountId);
  return isOther ? lead.accountId : null;
}

/** They hold a room, and nobody or nothing looks after it while they are away. */
export const isAlone = ({ rooms }: Pick<OwnHandover, 'rooms'>): boolean =>
  rooms.some(({ isCovered }) => !isCovered);
