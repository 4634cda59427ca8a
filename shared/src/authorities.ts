import type { CrisisLine } from './contract/organisation.js';

/** Whom a team reports to by law, of one country. */
export interface Authorities {
  /** The police, when there is no hurry. */
  readonly police: { readonly phone: string; readonly web: string };
  /** For images of sexual abuse of children. */
  readonly hotline: { readonly name: string; readonly web: string };
  /** The helpline for violence at home, among the crisis lines of the house. */
  readonly violenceDial: string;
}

/**
 * A house is where its own crisis lines are: the country is known by a line that no other has. Read on 2026-11-30 at politie.nl and
 * meldpunt-kinderporno.nl. A country that is not here gets sentences without a number.
 */
const known: readonly Authorities[] = [
  {
    police: { phone: '0900-8844', web: 'https://www.politie.nl/' },
    hotline: { name: 'Offlimits (Meldpunt Kinderporno)', web: 'https://www.meldpunt-kinderporno.nl/' },
    violenceDial: '08002000',
  },
];

/** Null: nothing is known of the country of this house. */
export const authoritiesOf = (lines: readonly Pick<CrisisLine, 'phone'>[]): Authorities | null =>
  known.find(({ violenceDial }) => lines.some(({ phone }) => phone?.dial === violenceDial)) ?? null;
