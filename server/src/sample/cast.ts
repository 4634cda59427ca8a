import type { Profession, TeamRole } from '@naast/shared/roles';

/** The team of the sample content; the tests play with the same people. Daan, Mila and the asker come without an account. */
export const castTeam = [
  { name: 'Noor', roles: ['host'], profession: null },
  { name: 'Sam', roles: ['host'], profession: null },
  { name: 'Ruben', roles: ['consultant'], profession: 'psychologist' },
  { name: 'Bo', roles: ['coordinator'], profession: null },
] as const satisfies readonly {
  name: string;
  roles: readonly TeamRole[];
  profession: Profession | null;
}[];

export type CastName = (typeof castTeam)[number]['name'];
