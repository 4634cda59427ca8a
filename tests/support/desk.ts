import { type DeskRow, type DeskRowKind, deskRoutes } from '@naast/shared/contract/desk';
import type { Person } from './person.js';

/** What a team member's first page shows. */
export const deskOf = async (person: Person): Promise<readonly DeskRow[]> =>
  (await person.call(deskRoutes.readDesk, {})).rows;

export const kindsOf = async (person: Person): Promise<readonly DeskRowKind[]> =>
  (await deskOf(person)).map(({ kind }) => kind).sort();

/** The one row of this kind; null if there is none. */
export async function rowOf(person: Person, kind: DeskRowKind): Promise<DeskRow | null> {
  const found = (await deskOf(person)).filter((row) => row.kind === kind);
  if (found.length > 1) throw new Error(`${found.length} rows of ${kind}`);
  return found[0] ?? null;
}
