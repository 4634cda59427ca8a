import type { SeatView } from '@naast/shared/contract/seats';
import {
  findPersonalData,
  isContact,
  kindsOf,
  type PersonalData,
} from '@naast/shared/personal/personal-data';
import type { Sharing } from '../live/said-context.js';

interface ToShare {
  readonly text: string;
  /** The words that it replaces; empty: it is new. What stood in them is not asked about again. */
  readonly former?: string;
  readonly hasAgreed: boolean;
}

/** What the room forbids in a text, or what its author has not agreed to share. */
export function toAskAbout(
  { text, former = '', hasAgreed }: ToShare,
  { rule, helplines }: Sharing,
  seats: readonly Pick<SeatView, 'name'>[],
): readonly PersonalData[] {
  if (rule === 'free') return [];
  const harmless = { names: seats.map(({ name }) => name), helplines };
  const found = findPersonalData(text, harmless);
  const forbidden = rule === 'forbids' ? found.filter(isContact) : [];
  if (forbidden.length > 0 || hasAgreed) return forbidden;
  const known = kindsOf(findPersonalData(former, harmless));
  return found.filter(({ kind }) => !known.includes(kind));
}

export const isForbidden = (found: readonly PersonalData[], { rule }: Sharing): boolean =>
  rule === 'forbids' && found.some(isContact);
