import type { Ctx } from '../../kernel/ctx.js';
import { loggedPlace } from '../logbook/index.js';
import type { PlaceKinds } from '../places/index.js';
import type { OnCase } from './moderation.policy.js';
import type { Case } from './moderation.types.js';
import { moderationIn } from './place-moderation.js';

/** What the abilities about one case are judged on. */
export async function findCase(ctx: Ctx, kinds: PlaceKinds, caseId: string): Promise<OnCase> {
  const one = await ctx.stores.cases.find(caseId);
  if (one === null) return { case: null, isParty: false };
  return { case: one, isParty: (await partiesAmong(ctx, kinds, [one])).has(one.id) };
}

/** The place of a log entry; none of a notice, which has none. */
export const loggedIn = ({ matter }: Pick<Case, 'matter'>) =>
  matter === null ? {} : loggedPlace(matter.place);

/** The cases to which the actor is a party: by a seat of theirs in the place. One question for each kind of place. */
export async function partiesAmong(
  ctx: Ctx,
  kinds: PlaceKinds,
  cases: readonly Case[],
): Promise<ReadonlySet<string>> {
  const matters = cases.flatMap(({ id, matter, parties }) => (matter ? [{ id, matter, parties }] : []));
  const found = new Set<string>();
  for (const kind of new Set(matters.map(({ matter }) => matter.place.kind))) {
    const ofKind = matters.filter(({ matter }) => matter.place.kind === kind);
    const placeIds = [...new Set(ofKind.map(({ matter }) => matter.place.id))];
    const seats = await moderationIn(kinds, kind).seatsOf(ctx, placeIds);
    for (const { id, matter, parties } of ofKind) {
      const own = seats.get(matter.place.id) ?? [];
      if (own.some((seatId) => seatId === matter.seatId || parties.includes(seatId))) found.add(id);
    }
  }
  return found;
}
