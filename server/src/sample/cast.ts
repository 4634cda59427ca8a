import type { TeamRole } from '@naast/shared/roles';

/** The team of the sample content; the tests play with the same people. Daan, Mila and the asker come without an account. */
export const castTeam = [
  { name: 'Noor', roles: ['host'] },
  { name: 'Sam', roles: ['host'] },
  { name: 'Ruben', roles: ['consultant'] },
  { name: 'Bo', roles: ['coordinator'] },
] as const satisfies readonly { name: string; roles: readonly TeamRole[] }[];

export type CastName = (typeof castTeam)[number]['name'];
