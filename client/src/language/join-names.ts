import type { Language } from '@naast/shared/languages';

const and = { nl: 'en', en: 'and' } as const;

/**
 * "Noor, Sam en Ruben", as one says it in that language. Without `Intl.ListFormat`, which old browsers lack: they must
 * say what the server rendered.
 */
export function joinNames(names: readonly string[], language: Language): string {
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${and[language]} ${last}`;
}
