import { contract } from './contract/all.js';

type Routes = typeof contract.routes;
type Commands = typeof contract.commands;

/** What a route or command declares in its contract; each has a policy. */
export type Ability = Routes[keyof Routes]['ability'] | Commands[keyof Commands]['abilities'][number];

export const abilities: readonly Ability[] = [
  ...new Set<Ability>([
    ...Object.values(contract.routes).map(({ ability }) => ability),
    ...Object.values(contract.commands).flatMap<Ability>(({ abilities: several }) => several),
  ]),
];
