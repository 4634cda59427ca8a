import type { SettingSubject, SettingValues } from '@naast/shared/contract/settings';

/** One value that a subject has or had. */
export interface SettingVersion<S extends SettingSubject = SettingSubject> {
  /** 0: the first value, of the setup or of Naast itself. */
  readonly rev: number;
  readonly value: SettingValues[S];
  /** The account that gave it this value; null for the first one, and once the account was erased. */
  readonly by: string | null;
  /** The hour of the change; null for the first value. */
  readonly at: Date | null;
  /** What is stored cannot be read, so the value is the first one. */
  readonly isBroken?: true;
}

export type Settings = { readonly [S in SettingSubject]: SettingVersion<S> };

export interface SettingReplaced<S extends SettingSubject = SettingSubject> {
  readonly subject: S;
  readonly from: SettingVersion<S>;
  readonly value: SettingValues[S];
  /** What the subject is as long as nobody changes it. */
  readonly first: SettingValues[S];
  readonly by: string;
  readonly at: Date;
}
