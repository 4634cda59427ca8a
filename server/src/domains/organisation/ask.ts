import type { SettingSubject } from '@naast/shared/contract/settings';
import type { Ctx } from '../../kernel/ctx.js';
import { firstSettings } from './first-settings.js';
import { maintenanceIn } from './maintenance.js';
import type { Organisation, OrganisationSettings } from './organisation.types.js';
import type { SettingReplaced, Settings, SettingVersion } from './settings.types.js';

/** The organisation as it is now: what was stored at the start, and what a coordinator changed since. */
export async function theOrganisation(ctx: Ctx): Promise<Organisation> {
  const kept = await ctx.stores.organisation.read();
  const { organisation, houseRules, maintenance } = await ctx.stores.settings.read(firstSettings(kept));
  return {
    ...kept,
    ...organisation.value,
    houseRules: { version: kept.houseRules.version + houseRules.rev, rules: houseRules.value.rules },
    maintenance: maintenanceIn(maintenance.value, kept.timeZone),
  };
}

/** Whom the team calls when something cannot wait; empty when not set. */
export const onCall = (ctx: Ctx): Promise<string> => ctx.stores.organisation.onCall();

/** Null before the store was seeded. */
export const isSampleOrganisation = (ctx: Ctx): Promise<boolean | null> => ctx.stores.organisation.isSample();

export const createOrganisation = (ctx: Ctx, given: { readonly isSample: boolean }): Promise<void> =>
  ctx.stores.organisation.create(given);

export const settleOrganisation = (ctx: Ctx, settings: OrganisationSettings): Promise<void> =>
  ctx.stores.organisation.settle(settings);

export const theSettings = async (ctx: Ctx): Promise<Settings> =>
  ctx.stores.settings.read(firstSettings(await ctx.stores.organisation.read()));

/** The values of a subject that were replaced, newest first. */
export async function formerSettings<S extends SettingSubject>(
  ctx: Ctx,
  subject: S,
): Promise<SettingVersion<S>[]> {
  const first = firstSettings(await ctx.stores.organisation.read());
  return ctx.stores.settings.former(subject, first[subject]);
}

/** False if the value that it replaces is no longer the present one. */
export const replaceSetting = (ctx: Ctx, replaced: SettingReplaced): Promise<boolean> =>
  ctx.stores.settings.replace(replaced);
