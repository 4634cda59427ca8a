const signs = /^\+?[\d\s().\-/]+$/;
/** The longest numbers have fifteen digits (ITU-T E.164). */
const dialled = /^\+?\d{2,15}$/;

/** What a phone dials: only digits, with a plus before them for another country. */
export const dialOf = (shown: string): string =>
  `${shown.trim().startsWith('+') ? '+' : ''}${shown.replace(/\D/g, '')}`;

/** Whether a phone can dial it as it is written. The zero of "+31 (0)88" is not dialled, so that is none. */
export const isPhoneNumber = (shown: string): boolean =>
  signs.test(shown) && !/\(0\)/.test(shown) && dialled.test(dialOf(shown));
