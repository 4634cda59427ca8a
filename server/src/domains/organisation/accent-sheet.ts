import { createHash } from 'node:crypto';
import { accentTokens, shadesOf, type Theme } from '@naast/shared/accent';
import { type Hex, isHex } from '@naast/shared/colour';
import { organisationRoutes } from '@naast/shared/contract/organisation';

/** The styles that give the accent's tokens other values; those of a crisis are not among them. */
function sheetOf(accent: Hex): string {
  const shades = shadesOf(accent);
  const tokens = (theme: Theme) =>
    accentTokens.map((token) => `--${token}:${shades[theme][token]}`).join(';');
  return `:root{${tokens('light')}}@media (prefers-color-scheme:dark){:root{${tokens('dark')}}}`;
}

/** The colour and the hash of its styles: a release with other shades has another address. */
const sheetId = (accent: Hex): string =>
  `${accent.slice(1)}-${createHash('sha256').update(sheetOf(accent)).digest('hex').slice(0, 16)}`;

export const accentSheetAddress = (accent: Hex | null): string | null =>
  accent && organisationRoutes.readAccent.path.replace(':sheet', sheetId(accent));

/** The styles of an address; null where this release makes no such ones. */
export function accentSheet(id: string): string | null {
  const accent = `#${id.slice(0, 6)}`;
  return isHex(accent) && sheetId(accent) === id ? sheetOf(accent) : null;
}
