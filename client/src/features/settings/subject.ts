import type { SettingSubject, SettingValues, SettingViewOf } from '@naast/shared/contract/settings';
import type { Bilingual } from '@naast/shared/languages';
import type { ComponentType, ReactNode } from 'react';
import type { FieldValues } from '../../drafts/use-follow-untouched.js';
import type { Fields, Problems } from '../../forms/form.js';
import type { TextKey } from '../../language/use-translation.js';

interface FieldsProps<S extends SettingSubject> {
  readonly view: SettingViewOf<S>;
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
  /** The field of a path within this value, at which the server refused it. Absent: the path without its numbers. */
  fieldAt?(path: string, value: SettingValues[S]): string;
  /** Of each field, in the order of the page. */
  readonly labels: Readonly<Record<string, TextKey>>;
  /** Labels that are no texts of the screen, by the field's name. */
  readonly named?: Readonly<Record<string, Bilingual>>;
  Fields(props: FieldsProps<S>): ReactNode;
  /** What visitors see of it. */
  Preview(props: { readonly value: SettingValues[S] }): ReactNode;
  /** A value in a line. */
  Line(props: { readonly value: SettingValues[S] }): ReactNode;
  /** How a field reads that holds no short text which somebody typed, by its name; `other` is what it was, or is now. */
  readonly said?: Readonly<Record<string, ComponentType<{ readonly held: string; readonly other: string }>>>;
  /** By what a former value differs from the present one, where a line does not tell. */
  Former?(props: { readonly value: SettingValues[S]; readonly now: SettingValues[S] }): ReactNode;
}
