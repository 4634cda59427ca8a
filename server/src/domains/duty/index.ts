import { limits } from '@naast/shared/limits';
import { written } from '@naast/shared/texts/written';
import type { Ctx, Stores } from '../../kernel/ctx.js';
import { channels } from '../../platform/realtime/channels.js';
import type { Domain } from '../domain.js';
import { findAccountNow } from '../people/index.js';
import { revokeDuty } from './actions/end-duty.js';
import { markLeadAway, markLeadHere } from './actions/mark-lead-here.js';
import { dutyAudience } from './duty.audience.js';
import './duty.events.js';
import { dutyCases } from './duty.cases.js';
import { dutyDesk } from './duty.desk.js';
import { dutyHttp } from './duty.http.js';
import { dutyCollection } from './duty.model.js';
import { dutyPolicy, leads } from './duty.policy.js';
import { dutyStore } from './duty.store.js';
import { canLead, isHere } from './the-duty.js';

export type { RoomToWatch } from './duty.types.js';
export { dutyToOffer, offerDutyTo } from './to-offer.js';
export { leads };

/** The account that has the duty, and whether it has a page open; null if no account has it. */
export async function dutyLead(
  stores: Stores,
  now: Date,
): Promise<{ readonly accountId: string; readonly isHere: boolean } | null> {
  const duty = await stores.duty.now(now);
  return duty.accountId === null ? null : { accountId: duty.accountId, isHere: isHere(duty, now) };
}

/** When this account took the duty; null: it does not have it. */
export async function dutyTakenAt(ctx: Ctx, accountId: string): Promise<Date | null> {
  const { accountId: lead, until } = await ctx.stores.duty.now(ctx.now());
  return lead === accountId && until ? new Date(until.getTime() - limits.duty.lasts) : null;
}

export const leadHere = async (ctx: Ctx): Promise<boolean> =>
  (await dutyLead(ctx.stores, ctx.now()))?.isHere ?? false;

export const duty = {
  policy: dutyPolicy,
  cases: dutyCases,
  may: { seeDuty: (ctx) => ctx.judge('duty.read', null) === 'allow' },
  desk: dutyDesk,
  stores: ({ connection }) => ({ duty: dutyStore(connection) }),
  collections: [dutyCollection],
  mentions: { ids: (ctx) => ctx.stores.duty.mentioned(), forget: revokeDuty },
  async personalData(ctx, { id }, { language, moment }) {
    const { accountId, until } = await ctx.stores.duty.now(ctx.now());
    return accountId === id && until
      ? [{ title: null, lines: [`${written[language].accountFile.duty}: ${moment(until)}`] }]
      : [];
  },
  subscribers: {
    // A page of theirs on another node marks it again within moments.
    'signInSession.locked': markLeadAway,
    'account.leftQuickly': markLeadAway,
    async 'account.changed'(ctx, { accountId, hasLost }) {
      const account = hasLost ? await findAccountNow(ctx, accountId) : null;
      if (account && !canLead(account)) await revokeDuty(ctx, accountId);
    },
  },
  rounds: [
    {
      name: 'dutyLeadNotNoted',
      everyMs: limits.duty.notedEvery,
      run: (ctx, reach) => markLeadHere(ctx, (id) => reach.hasPages(channels.account(id))),
    },
  ],
  http: ({ answers }) => dutyHttp(answers),
  audience: dutyAudience,
} satisfies Domain;
