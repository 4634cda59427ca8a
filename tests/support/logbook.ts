import type { LogDocument } from '@naast/server/domains/logbook/index';
import type { Collection } from 'mongodb';
import type { Naast } from './naast.js';

/** The raw collection, to inspect it and to tamper with it: the store's own code only appends. */
export function logCollectionOf(naast: Naast): Collection<LogDocument> {
  const [node] = naast.nodes;
  if (!node) throw new Error('no node is running');
  return node.connection.collection('logEntries') as unknown as Collection<LogDocument>;
}

export const logRows = (naast: Naast): Promise<LogDocument[]> =>
  logCollectionOf(naast).find().sort({ _id: 1 }).toArray();

export async function accountIdOf(naast: Naast, name: string): Promise<string> {
  const account = await naast.app.stores.people.findByName(name);
  if (account === null) throw new Error(`nobody is called ${name}`);
  return account.id;
}
