import type { SettingSubject } from '@naast/shared/contract/settings';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Answers } from '../../domain.js';
import {
  formerSettings,
  type SettingVersion,
  settingFile,
  theSetting,
  theSettings,
} from '../../organisation/index.js';

/** A value, with the name of who gave it. */
export interface SeenVersion extends SettingVersion {
  readonly byName: string | null;
}

/** The present value of a subject. */
export interface SeenPresent extends SeenVersion {
  readonly subject: SettingSubject;
  /** The file in the data folder that decides it instead of a coordinator; null: there is none. */
  readonly setByFile: string | null;
}

export interface SeenSetting extends SeenPresent {
  /** Newest first. */
  readonly former: readonly SeenVersion[];
  readonly mayChange: boolean;
}

type Names = Pick<Answers, 'accountName'>;

async function seen(ctx: Ctx, version: SettingVersion, { accountName }: Names): Promise<SeenVersion> {
  return { ...version, byName: version.by === null ? null : await accountName(ctx, version.by) };
}

export async function listSettings(ctx: Ctx, names: Names): Promise<readonly SeenPresent[]> {
  authorize(ctx, 'setting.read', null);
  const settings = await theSettings(ctx);
  const subjects = Object.entries(settings) as [SettingSubject, SettingVersion][];
  return Promise.all(
    subjects.map(async ([subject, version]) => ({
      subject,
      ...(await seen(ctx, version, names)),
      setByFile: await settingFile(ctx, subject),
    })),
  );
}

export async function readSetting(
  ctx: Ctx,
  { subject }: { readonly subject: SettingSubject },
  names: Names,
): Promise<SeenSetting> {
  authorize(ctx, 'setting.read', null);
  return seeSetting(ctx, subject, names);
}

/** Checks nothing: the caller must have authorized the read. */
export async function seeSetting(ctx: Ctx, subject: SettingSubject, names: Names): Promise<SeenSetting> {
  const [present, former, setByFile] = await Promise.all([
    theSetting(ctx, subject),
    formerSettings(ctx, subject),
    settingFile(ctx, subject),
  ]);
  return {
    subject,
    ...(await seen(ctx, present, names)),
    former: await Promise.all(former.map((version) => seen(ctx, version, names))),
    setByFile,
    mayChange: setByFile === null && ctx.judge('setting.change', null) === 'allow',
  };
}
