const signs = /^\+?[\d\s().\-/]+$/;
/** The longest numbers have fifteen digits (ITU-T E.164). */
const dialled = /^\+?\d{2,15}$/;

/** What a phone dials: only digits, with a plus before them for another country. */
export const dialOf = (shown: string): string =>
  `${shown.trim().startsWith('+') ? '+' : ''}${shown.replace(/\D/g, '')}`;

/**
 * Numbers at the caller's cost, in the Netherlands and Belgium: 0900 to 0909. With ten digits it is a French number, which is not. Of a
 * crisis line such a number is out of date: 113 had one once.
 */
export function isPaidNumber(shown: string): boolean {
  const national = dialOf(shown).replace(/^(?:\+|00)3[12]/, '0');
  return /^090\d{4,}$/.test(national) && national.length !== 10;
}

/** Whether a phone can dial it as it is written. The zero of "+31 (0)88" is not dialled, so that is none. */
export const isPhoneNumber = (shown: string): boolean =>
  signs.test(shown) && !/\(0\)/.test(shown) && dialled.test(dialOf(shown));
