import type { HeavyKind } from '@naast/shared/contract/heavy';
import { accountIdOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findNotice, type Notice } from '../../notices/index.js';
import { accountName } from '../../people/index.js';
import { heavyOf } from '../danger.js';
import { others } from '../find-for-hold.js';
import type { OnCase } from '../moderation.policy.js';
import type { Case } from '../moderation.types.js';
import type { Named } from './read-cases.js';

/** What the law adds to an opened case. */
export interface GraveParts {
  readonly notice: Notice | null;
  /** What the notice says is folded until it is asked for. */
  readonly noticeHeavy: HeavyKind | null;
  readonly markedBy: Named | null;
  readonly steps: readonly { readonly step: Case['steps'][number]; readonly by: Named }[];
  readonly askedBy: Named | null;
  readonly confirmedBy: Named | null;
  readonly may: {
    readonly mark: boolean;
    readonly propose: boolean;
    readonly confirm: boolean;
    readonly lift: boolean;
  };
  readonly isNobodyElse: boolean;
  readonly needsCoordinator: boolean;
}

/** For `readCase`, which has asked whether the actor may read it. */
export async function readGraveParts(ctx: Ctx, on: OnCase & { readonly case: Case }): Promise<GraveParts> {
  const { notice: told, grave, steps, hold } = on.case;
  const me = accountIdOf(ctx.actor);
  const named = async (id: string | null | undefined): Promise<Named | null> =>
    id ? { name: (await accountName(ctx, id)) ?? '', isMe: id === me } : null;
  const nobody = { name: '', isMe: false };
  const [notice, team] = await Promise.all([told && findNotice(ctx, told.id), others(ctx, on.case)]);
  const onHold = { ...on, ...team };
  const isAskedByOther = Boolean(hold?.asked) && hold?.asked?.by !== me;
  const allows = (ability: 'case.proposeHold' | 'case.confirmHold') => ctx.judge(ability, onHold) === 'allow';
  return {
    notice,
    noticeHeavy: notice?.words ? await heavyOf(ctx, { text: notice.words }) : null,
    markedBy: await named(grave?.by),
    steps: await Promise.all(steps.map(async (step) => ({ step, by: (await named(step.by)) ?? nobody }))),
    askedBy: await named(hold?.asked?.by),
    confirmedBy: await named(hold?.agreed?.confirmedBy),
    may: {
      mark: ctx.judge('case.mark', on) === 'allow',
      propose: allows('case.proposeHold'),
      confirm: allows('case.confirmHold'),
      lift: ctx.judge('case.liftHold', on) === 'allow',
    },
    isNobodyElse: !team.isAnotherThere,
    needsCoordinator: isAskedByOther && !allows('case.confirmHold'),
  };
}

/** Of the actor's own words in a place: why a copy is held, and until when. None without a seat. */
export async function readMyHolds(ctx: Ctx, place: Place): Promise<Case[]> {
  authorize(ctx, 'case.readMyHolds', null);
  const seat = await ctx.stores.seats.of(ctx.actor, place);
  return seat === null ? [] : ctx.stores.graveCases.heldOf(place, seat.id, ctx.now());
}
