import type { SettingValues } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { SettingVersion } from './settings.types.js';

type Retention = SettingVersion<'retention'>;

/**
 * Retention of the logbook, in years. A term that was shortened counts for some time yet: one coordinator cannot take the log away
 * before another sees it, and a mistake can be taken back. The longer one counts too where what is stored cannot be read.
 */
export async function logKeptYears(
  ctx: Ctx,
  now: Retention,
  first: SettingValues['retention'],
): Promise<number> {
  const isLong = now.value.isCareProvider || now.isBroken || (await wasLong(ctx, now, first));
  return isLong ? limits.log.keptYearsOfCareProvider : limits.log.keptYears;
}

async function wasLong(ctx: Ctx, now: Retention, first: SettingValues['retention']): Promise<boolean> {
  if (now.rev === 0) return false;
  const since = new Date(ctx.now().getTime() - limits.log.shortensAfter);
  const former = await ctx.stores.settings.formerSince('retention', first, since);
  return former.some(({ value }) => value.isCareProvider);
}
