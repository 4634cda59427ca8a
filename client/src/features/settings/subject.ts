import type { SettingSubject, SettingValues } from '@naast/shared/contract/settings';
import type { ReactNode } from 'react';
import type { FieldValues } from '../../drafts/use-follow-untouched.js';
import type { Fields, Problems } from '../../forms/form.js';
import type { TextKey } from '../../language/use-translation.js';

interface FieldsProps<S extends SettingSubject> {
  readonly fields: FieldValues;
  /** What is typed now. */
  readonly value: SettingValues[S];
  readonly problems: Problems;
}

/** One page of the settings: how its value becomes fields and back, and how it looks. */
export interface Subject<S extends SettingSubject> {
  toFields(value: SettingValues[S]): FieldValues;
  /** Lenient, for the preview too. */
  read(fields: Fields): SettingValues[S];
  /** What the browser sees by itself. */
  problemsIn(fields: Fields): Problems;
  /** Of each field, in the order of the page. */
  readonly labels: Readonly<Record<string, TextKey>>;
  Fields(props: FieldsProps<S>): ReactNode;
  /** What visitors see of it. */
  Preview(props: { readonly value: SettingValues[S] }): ReactNode;
  /** A value in a line. */
  Line(props: { readonly value: SettingValues[S] }): ReactNode;
  /** By what a former value differs from the present one, where a line does not tell. */
  Former?(props: { readonly value: SettingValues[S]; readonly now: SettingValues[S] }): ReactNode;
}
