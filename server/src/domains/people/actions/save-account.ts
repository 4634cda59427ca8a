import { fullMoment } from '@naast/shared/dates';
import type { Language } from '@naast/shared/languages';
import { written } from '@naast/shared/texts/written';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { CollectPersonalData } from '../../domain.js';
import { theOrganisation } from '../../organisation/index.js';
import { accountFile } from '../account-file.js';
import { accountName } from '../accounts.js';
import { loadAccount } from './reads.js';

/** A copy of all data about the caller's account, from every domain. */
export async function saveAccount(
  ctx: Ctx,
  language: Language,
  collect: CollectPersonalData,
): Promise<ReturnType<typeof accountFile>> {
  authorize(ctx, 'account.see', null);
  const { log } = written[language];
  const nameOf = async (accountId: string | null) =>
    accountId === null ? log.terminal : ((await accountName(ctx, accountId)) ?? log.gone);
  const [organisation, seen] = await Promise.all([theOrganisation(ctx), loadAccount(ctx)]);
  const moment = (at: Date) => fullMoment(at.getTime(), language, organisation.timeZone);
  const [lastHereOn, elsewhere] = await Promise.all([
    ctx.stores.people.lastHereOn(seen.account.id),
    collect(ctx, seen.account, { language, moment, nameOf }),
  ]);
  const all = { ...seen, lastHereOn, elsewhere, logKeptYears: organisation.logKeptYears };
  return accountFile(all, language, moment);
}
