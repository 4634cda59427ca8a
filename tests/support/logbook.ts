import type { LogAct } from '@naast/shared/logbook';
import type { Collection } from 'mongodb';
import type { Naast } from './naast.js';

/** A row as it stands in the store. */
export interface StoredRow {
  _id: string;
  previous: string;
  hash: string;
  at: Date;
  act: LogAct;
  who: string | null;
  place: { kind: string; id: string } | null;
  about: string | null;
  onceKey?: string;
  schemaVersion: number;
}

/** The collection itself, past the code that only ever adds to it: for looking, and for what a burglar would do. */
export function logCollectionOf(naast: Naast): Collection<StoredRow> {
  const [node] = naast.nodes;
  if (!node) throw new Error('no node is running');
  return node.connection.collection('logEntries') as unknown as Collection<StoredRow>;
}

export const logRows = (naast: Naast): Promise<StoredRow[]> =>
  logCollectionOf(naast).find().sort({ _id: 1 }).toArray();

export async function accountIdOf(naast: Naast, name: string): Promise<string> {
  const account = await naast.app.stores.people.findByName(name);
  if (account === null) throw new Error(`nobody is called ${name}`);
  return account.id;
}
