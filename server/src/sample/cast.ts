import type { Profession, TeamRole } from '@naast/shared/roles';

/** The team of the sample content, also used by the tests. Daan, Mila and the asker have no account. */
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
