import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { type SettingSubject, type SettingValues, settingSubjects } from '@naast/shared/contract/settings';
import { ownPages } from '@naast/shared/own-pages';
import type { Ctx } from '../../kernel/ctx.js';
import { loadSettings } from './load-settings.js';
import { logKeptYears } from './log-kept-years.js';
import { maintenanceIn } from './maintenance.js';
import type { FirstSettings, Organisation, Theme } from './organisation.types.js';

/** Whom the team calls is deciphered, and themes, rules and pages are read, only where they are asked for. */
const apart: readonly SettingSubject[] = ['onCall', 'themes', 'detectors', ...ownPages];
const forEverybody = settingSubjects.filter((subject) => !apart.includes(subject));

/** The organisation as it is now: what was stored at the start, and what a coordinator changed since. */
export async function theOrganisation(ctx: Ctx): Promise<Organisation> {
  const { stored, first, settings } = await loadSettings(ctx, forEverybody);
  const { organisation, houseRules, hours, promise, crisisLines, languages, timeZone, maintenance } =
    settings;
  const crisis = blockOf(stored.crisis, crisisLines.value);
  ctx.stores.organisation.sawCrisis(crisis);
  const { mark, ground, accent } = settings.look.value;
  const { questionDays, firstDays } = settings.retention.value;
  return {
    ...organisation.value,
    ...languages.value,
    ...timeZone.value,
    mark: mark && { ...mark, ground },
    accent,
    logKeptYears: await logKeptYears(ctx, settings.retention, first.retention),
    questionKept: { days: questionDays, first: firstDays },
    reading: hours.value,
    promise: promise.value,
    houseRules: { version: stored.houseRules.version + houseRules.rev, rules: houseRules.value.rules },
    crisis,
    maintenance: maintenanceIn(maintenance.value, timeZone.value.timeZone),
  };
}

/** What Naast itself cannot do is not in the setting. */
const blockOf = (
  { whatNaastIsNot }: CrisisBlock,
  { checkedOn, danger, lines, otherwise }: SettingValues['crisisLines'],
): CrisisBlock => ({ checkedOn, danger, lines, otherwise, whatNaastIsNot });

/** The crisis lines as this node last saw them, for pages while the store is away. */
export const knownCrisis = (ctx: Ctx): CrisisBlock => ctx.stores.organisation.knownCrisis();

/**
 * Of the house rules; the first ones are those of before any coordinator changed them. `by`: the account that wrote them, null
 * where it is not known. Reads that subject alone.
 */
export async function houseRulesVersion(
  ctx: Ctx,
): Promise<{ version: number; isFirst: boolean; by: string | null }> {
  const { stored, settings } = await loadSettings(ctx, ['houseRules']);
  const { rev, by } = settings.houseRules;
  return { version: stored.houseRules.version + rev, isFirst: rev === 0, by };
}

/** For what only asks which day and hour it is there: reads that subject alone. */
export const theTimeZone = async (ctx: Ctx): Promise<string> =>
  (await loadSettings(ctx, ['timeZone'])).settings.timeZone.value.timeZone;

/** Whom the team calls when something cannot wait; empty when not set. */
export const onCall = async (ctx: Ctx): Promise<string> =>
  (await loadSettings(ctx, ['onCall'])).settings.onCall.value.onCall;

/** How texts are held; `rev` goes up with each change. Reads that subject alone. */
export async function detectorSettings(
  ctx: Ctx,
): Promise<{ readonly rev: number; readonly value: SettingValues['detectors'] }> {
  const { rev, value } = (await loadSettings(ctx, ['detectors'])).settings.detectors;
  return { rev, value };
}

/** What questions are about, in order; also those that can no longer be chosen. */
export const listThemes = async (ctx: Ctx): Promise<readonly Theme[]> =>
  (await loadSettings(ctx, ['themes'])).settings.themes.value.themes;

/** The subjects whose stored value cannot be read, so that their first one counts. */
export async function brokenSettings(ctx: Ctx): Promise<SettingSubject[]> {
  const { settings } = await loadSettings(ctx);
  return settingSubjects.filter((subject) => settings[subject].isBroken);
}

/** Null before the store was seeded. */
export const isSampleOrganisation = (ctx: Ctx): Promise<boolean | null> => ctx.stores.organisation.isSample();

export const createOrganisation = (ctx: Ctx, given: { readonly isSample: boolean }): Promise<void> =>
  ctx.stores.organisation.create(given);

/** Themes are made before the organisation, which marks the store as seeded; also for a store from before there were themes. */
export async function createDefaultThemes(ctx: Ctx): Promise<void> {
  if ((await isSampleOrganisation(ctx)) === null || !(await ctx.stores.organisation.hasThemes()))
    await ctx.stores.organisation.createThemes();
}

/** Stores what the setup asked. */
export const settleOrganisation = (ctx: Ctx, first: FirstSettings): Promise<void> =>
  ctx.stores.organisation.settle(first);
