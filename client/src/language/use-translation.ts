import { fillIn } from '@naast/shared/texts/fill-in';
import type { Texts } from '@naast/shared/texts/shape';
import { createContext, useContext } from 'react';

type Singular<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/** The key of a text in `shared/src/texts`, without `_one` or `_other`. */
export type TextKey = Keys<Texts>;
/** The text, filled in; with a `count` its singular or plural. */
export type Translate = (
  key: TextKey,
  values?: Readonly<Record<string, string | number | undefined>>,
) => string;

/** Reads texts. Dutch and English have the same two plural forms; a third language may need `Intl.PluralRules` here. */
export const translator =
  (texts: Partial<Texts>): Translate =>
  (key, values = {}) => {
    const form = values['count'] === undefined ? key : `${key}_${values['count'] === 1 ? 'one' : 'other'}`;
    const text = textAt(texts, form) ?? textAt(texts, key);
    return text === null ? key : fillIn(text, values);
  };

function textAt(texts: object, key: string): string | null {
  const found = key.split('.').reduce<unknown>((at, name) => Reflect.get(Object(at), name), texts);
  return typeof found === 'string' ? found : null;
}

export const TranslateContext = createContext<Translate>((key) => key);

export const useTranslation = (): { readonly t: Translate } => ({ t: useContext(TranslateContext) });
