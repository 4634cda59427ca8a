import { type SettingSubject, type SettingValues, settingSubjects } from '@naast/shared/contract/settings';
import type { Bilingual } from '@naast/shared/languages';
import type { OwnPage } from '@naast/shared/own-pages';
import { DateTime } from 'luxon';
import type { Answers } from '../../../kernel/answers.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { accentSheet } from '../accent-sheet.js';
import { type LoadedSettings, loadSettings } from '../load-settings.js';
import type { Organisation } from '../organisation.types.js';
import { templatesWrittenOn } from '../page-templates.js';
import type { SettingVersion } from '../settings.types.js';
import { theOrganisation } from '../the-organisation.js';

/** The organisation, and whether it has a coordinator yet. */
export async function readOrganisation(
  ctx: Ctx,
  { isCoordinated }: Pick<Answers, 'isCoordinated'>,
): Promise<{ organisation: Organisation; isSetUp: boolean }> {
  authorize(ctx, 'organisation.read', null);
  const [organisation, isSetUp] = await Promise.all([theOrganisation(ctx), isCoordinated(ctx)]);
  return { organisation, isSetUp };
}

/** The styles of an accent colour. */
export function readAccent(ctx: Ctx, { sheet }: { readonly sheet: string }): Uint8Array {
  authorize(ctx, 'organisation.read', null);
  const styles = accentSheet(sheet);
  if (styles === null) throw new NaastError('notFound');
  return Buffer.from(styles);
}

/** The picture of a logo. */
export async function readMark(ctx: Ctx, { markId }: { readonly markId: string }): Promise<Uint8Array> {
  authorize(ctx, 'organisation.read', null);
  const png = await ctx.stores.marks.png(markId);
  if (png === null) throw new NaastError('notFound');
  return png;
}

/** A value, with the name of who gave it. */
export interface SeenVersion extends SettingVersion {
  readonly byName: string | null;
}

/** The present value of a subject. */
export interface SeenPresent extends SeenVersion {
  readonly subject: SettingSubject;
  readonly setByFile: string | null;
}

export interface SeenSetting extends SeenPresent {
  /** The default value. */
  readonly first: SettingValues[SettingSubject];
  /** Newest first. */
  readonly former: readonly SeenVersion[];
  /** Null of other subjects than the themes. */
  readonly questionsByTheme: ReadonlyMap<string, number> | null;
  readonly mayChange: boolean;
}

/** A page of the organisation, as it is written; and the day on which its text, or what is filled in, last changed. */
export async function readOwnPage(
  ctx: Ctx,
  { page }: { readonly page: OwnPage },
): Promise<{ page: OwnPage; text: Bilingual; changedOn: string }> {
  authorize(ctx, 'organisation.read', null);
  const { settings } = await loadSettings(ctx, [page, 'organisation', 'timeZone']);
  const zone = settings.timeZone.value.timeZone;
  const dayOf = (at: Date | null) =>
    at === null ? templatesWrittenOn : DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd');
  const [written = '', filledIn = ''] = [settings[page].at, settings.organisation.at].map(dayOf);
  return { page, text: settings[page].value, changedOn: written > filledIn ? written : filledIn };
}

type Names = Pick<Answers, 'accountName'>;
/** What a page of settings asks of other domains. */
export type SettingAnswers = Names & Pick<Answers, 'questionsByTheme'>;

export async function listSettings(ctx: Ctx, names: Names): Promise<readonly SeenPresent[]> {
  authorize(ctx, 'setting.read', null);
  const loaded = await loadSettings(ctx);
  return Promise.all(settingSubjects.map((subject) => seenPresent(ctx, subject, loaded, names)));
}

export async function readSetting(
  ctx: Ctx,
  { subject }: { readonly subject: SettingSubject },
  answers: SettingAnswers,
): Promise<SeenSetting> {
  authorize(ctx, 'setting.read', null);
  return loadSetting(ctx, subject, answers);
}

/** Checks nothing: the caller must have authorized the read. */
export async function loadSetting(
  ctx: Ctx,
  subject: SettingSubject,
  answers: SettingAnswers,
): Promise<SeenSetting> {
  const loaded = await loadSettings(ctx, [subject]);
  const isChangeable = loaded.setByFile(subject) === null;
  const { rev } = loaded.settings[subject];
  const former = isChangeable ? await ctx.stores.settings.former(subject, rev, loaded.first[subject]) : [];
  return {
    ...(await seenPresent(ctx, subject, loaded, answers)),
    first: loaded.first[subject],
    former: await Promise.all(former.map((version) => seen(ctx, version, answers))),
    questionsByTheme: subject === 'themes' ? await answers.questionsByTheme(ctx) : null,
    mayChange: isChangeable && ctx.judge('setting.change', null) === 'allow',
  };
}

const seenPresent = async (
  ctx: Ctx,
  subject: SettingSubject,
  { settings, setByFile }: LoadedSettings,
  names: Names,
): Promise<SeenPresent> => ({
  subject,
  setByFile: setByFile(subject),
  ...(await seen(ctx, settings[subject], names)),
});

const seen = async (ctx: Ctx, version: SettingVersion, { accountName }: Names): Promise<SeenVersion> => ({
  ...version,
  byName: version.by === null ? null : await accountName(ctx, version.by),
});
