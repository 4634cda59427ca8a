import type { Language } from '@naast/shared/languages';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { logKeptYears } from '../../organisation/index.js';
import { accountFile } from '../account-file.js';
import { keptAbout } from '../kept-about.js';

/** Everything that is kept about an account, for whoever it is about. */
export async function saveAccount(ctx: Ctx, language: Language): Promise<ReturnType<typeof accountFile>> {
  authorize(ctx, 'account.see', null);
  const organisation = await ctx.stores.organisation.read();
  return accountFile(await keptAbout(ctx), language, {
    timeZone: organisation.timeZone,
    logKeptYears: logKeptYears(organisation),
  });
}
