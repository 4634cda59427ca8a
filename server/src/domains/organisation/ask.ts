import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { type SettingSubject, type SettingValues, settingSubjects } from '@naast/shared/contract/settings';
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
  const { organisation, houseRules, hours, promise, crisisLines, languages, timeZone, maintenance } =
    settings;
  return {
    ...kept,
    ...organisation.value,
    ...languages.value,
    ...timeZone.value,
    reading: hours.value,
    promise: promise.value,
    houseRules: { version: kept.houseRules.version + houseRules.rev, rules: houseRules.value.rules },
    crisis: kept.crisisFile === null ? changedLines(kept.crisis, crisisLines.value) : kept.crisis,
    maintenance: maintenanceIn(maintenance.value, timeZone.value.timeZone),
  };
}

/** The emergency number is that of the shipped set, whatever the lines become. */
const changedLines = (shipped: CrisisBlock, value: SettingValues['crisisLines']): CrisisBlock => ({
  ...shipped,
  ...value,
  danger: { label: value.danger.label, phone: shipped.danger.phone },
});

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

export async function theSettings(ctx: Ctx): Promise<Settings> {
  const first = await firstValues(ctx, settingSubjects);
  const settings = await ctx.stores.settings.read(first, settingSubjects);
  if ((await settingFile(ctx, 'crisisLines')) === null) return settings;
  return { ...settings, crisisLines: firstVersion(first.crisisLines) };
}

export async function theSetting<S extends SettingSubject>(ctx: Ctx, subject: S): Promise<SettingVersion<S>> {
  const first = await firstValues(ctx, [subject]);
  if ((await settingFile(ctx, subject)) !== null) return firstVersion(first[subject]);
  const settings = await ctx.stores.settings.read(first, [subject]);
  return settings[subject];
}

const firstVersion = <T>(value: T) => ({ rev: 0, value, by: null, at: null });

/** The file in the data folder that decides a subject instead of a coordinator; null: there is none. */
export const settingFile = async (ctx: Ctx, subject: SettingSubject): Promise<string | null> =>
  subject === 'crisisLines' ? (await ctx.stores.organisation.read()).crisisFile : null;

/** The emergency number of the shipped set. */
export const emergencyNumber = async (ctx: Ctx): Promise<string> =>
  (await ctx.stores.organisation.read()).crisis.danger.phone.dial;

/** The subjects whose stored value cannot be read, so that their first one counts. */
export async function brokenSettings(ctx: Ctx): Promise<SettingSubject[]> {
  const kept = await ctx.stores.organisation.read();
  const settings = await ctx.stores.settings.read(firstSettings(kept), forEverybody);
  const counts = (subject: SettingSubject) => subject !== 'crisisLines' || kept.crisisFile === null;
  return forEverybody.filter((subject) => counts(subject) && settings[subject].isBroken);
}

/** The values of a subject that were replaced, newest first. */
export async function formerSettings<S extends SettingSubject>(
  ctx: Ctx,
  subject: S,
): Promise<SettingVersion<S>[]> {
  if ((await settingFile(ctx, subject)) !== null) return [];
  return ctx.stores.settings.former(subject, (await firstValues(ctx, [subject]))[subject]);
}

/** False if the value that it replaces is no longer the present one. */
export const replaceSetting = (ctx: Ctx, replaced: SettingReplaced): Promise<boolean> =>
  ctx.stores.settings.replace(replaced);
