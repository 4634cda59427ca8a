import type { DutyView } from '@naast/shared/contract/duty';
import { accountIdOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { readingAt, theOrganisation } from '../../organisation/index.js';
import { accountName, listTeam } from '../../people/index.js';
import type { Duty } from '../duty.types.js';
import { canLead, isHere } from '../the-duty.js';

interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** The duty as team accounts see it. */
export interface SeenDuty {
  readonly duty: Duty;
  readonly lead: (Colleague & { isMe: boolean; isHere: boolean; until: Date }) | null;
  readonly offered: { readonly name: string; readonly isMe: boolean } | null;
  readonly isWatched: boolean;
  readonly colleagues: readonly Colleague[];
  readonly may: DutyView['may'];
}

export async function readDuty(ctx: Ctx): Promise<SeenDuty> {
  authorize(ctx, 'duty.read', null);
  return loadDuty(ctx);
}

/** Checks nothing: the caller must have authorized the read. */
export async function loadDuty(ctx: Ctx): Promise<SeenDuty> {
  const [duty, { reading, timeZone }] = await Promise.all([
    ctx.stores.duty.now(ctx.now()),
    theOrganisation(ctx),
  ]);
  const me = accountIdOf(ctx.actor);
  const may = dutyMay(ctx, duty);
  const [lead, offered] = await Promise.all(
    [duty.accountId, duty.offeredTo].map(
      async (id) => id && { id, name: (await accountName(ctx, id)) ?? '' },
    ),
  );
  return {
    duty,
    lead:
      lead && duty.until
        ? { ...lead, isMe: lead.id === me, isHere: isHere(duty, ctx.now()), until: duty.until }
        : null,
    offered: offered ? { name: offered.name, isMe: offered.id === me } : null,
    isWatched: readingAt(reading, timeZone, ctx.now()).within,
    colleagues: may.offer ? (await listTeam(ctx)).filter((one) => one.id !== me && canLead(one)) : [],
    may,
  };
}

function dutyMay(ctx: Ctx, duty: Duty): DutyView['may'] {
  const isAllowed = (ability: 'duty.take' | 'duty.withdrawOffer' | 'duty.end') =>
    ctx.judge(ability, { duty }) === 'allow';
  return {
    // The lead may take it again, which changes nothing and is not offered.
    take: isAllowed('duty.take') && duty.accountId !== accountIdOf(ctx.actor),
    offer: ctx.judge('duty.offer', { duty, canLead: true }) === 'allow',
    withdrawOffer: isAllowed('duty.withdrawOffer'),
    end: isAllowed('duty.end'),
  };
}
