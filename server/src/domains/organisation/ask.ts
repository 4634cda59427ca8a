import { type SettingSubject, settingSubjects } from '@naast/shared/contract/settings';
import type { Ctx } from '../../kernel/ctx.js';
import { firstSettings } from './first-settings.js';
import { maintenanceIn } from './maintenance.js';
import type { Organisation, OrganisationSettings } from './organisation.types.js';
import type { SettingReplaced, Settings, SettingVersion } from './settings.types.js';

const forEverybody = settingSubjects.filter((subject) => subject !== 'onCall');

/** The organisation as it is now: what was stored at the start, and what a coordinator changed since. */
export async function theOrganisation(ctx: Ctx): Promise<Organisation> {
  const kept = await ctx.stores.organisation.read();
  const settings = await ctx.stores.settings.read(firstSettings(kept), forEverybody);
  const { organisation, houseRules, hours, promise, languages, timeZone, maintenance } = settings;
  return {
    ...kept,
    ...organisation.value,
    ...languages.value,
    ...timeZone.value,
    reading: hours.value,
    promise: promise.value,
    houseRules: { version: kept.houseRules.version + houseRules.rev, rules: houseRules.value.rules },
    maintenance: maintenanceIn(maintenance.value, timeZone.value.timeZone),
  };
}

/** Whom the team calls when something cannot wait; empty when not set. */
export const onCall = async (ctx: Ctx): Promise<string> => (await theSetting(ctx, 'onCall')).value.onCall;

/** Null before the store was seeded. */
export const isSampleOrganisation = (ctx: Ctx): Promise<boolean | null> => ctx.stores.organisation.isSample();

export const createOrganisation = (ctx: Ctx, given: { readonly isSample: boolean }): Promise<void> =>
  ctx.stores.organisation.create(given);

export const settleOrganisation = (ctx: Ctx, settings: OrganisationSettings): Promise<void> =>
  ctx.stores.organisation.settle(settings);

/** The first values; whom the team calls is deciphered only where it is asked for. */
async function firstValues(ctx: Ctx, subjects: readonly SettingSubject[]) {
  const { organisation } = ctx.stores;
  const firstOnCall = subjects.includes('onCall') ? organisation.onCall() : '';
  return firstSettings(await organisation.read(), await firstOnCall);
}

export const theSettings = async (ctx: Ctx): Promise<Settings> =>
  ctx.stores.settings.read(await firstValues(ctx, settingSubjects), settingSubjects);

export async function theSetting<S extends SettingSubject>(ctx: Ctx, subject: S): Promise<SettingVersion<S>> {
  const settings = await ctx.stores.settings.read(await firstValues(ctx, [subject]), [subject]);
  return settings[subject];
}

/** The values of a subject that were replaced, newest first. */
export async function formerSettings<S extends SettingSubject>(
  ctx: Ctx,
  subject: S,
): Promise<SettingVersion<S>[]> {
  return ctx.stores.settings.former(subject, (await firstValues(ctx, [subject]))[subject]);
}

/** False if the value that it replaces is no longer the present one. */
export const replaceSetting = (ctx: Ctx, replaced: SettingReplaced): Promise<boolean> =>
  ctx.stores.settings.replace(replaced);
