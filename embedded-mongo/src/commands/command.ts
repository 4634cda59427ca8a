import type { Doc } from '../bson/values.js';
import type { Cursors } from '../cursors/cursors.js';
import { CommandError } from '../errors/command-error.js';
import type { Store } from '../store/store.js';

/** What a command works with. */
export interface Server {
  store: Store;
  cursors: Cursors;
  connectionId: number;
}

export type Command = (server: Server, body: Doc) => Doc | Promise<Doc>;

/** `{find: 'rooms', $db: 'naast'}` → where it works. */
export interface Namespace {
  db: string;
  name: string;
  full: string;
}

export function databaseOf(body: Doc): string {
  const db = body.get('$db');
  if (typeof db !== 'string' || db === '' || db.length > 63 || /[/\\. "$\0]/.test(db)) {
    throw new CommandError(
      'InvalidNamespace',
      `Invalid database name: '${typeof db === 'string' ? db : ''}'`,
    );
  }
  return db;
}

export function namespaceOf(body: Doc): Namespace {
  const [name] = body.values();
  const db = databaseOf(body);
  if (
    typeof name !== 'string' ||
    name === '' ||
    name.includes('$') ||
    name.includes('\0') ||
    name.startsWith('.')
  ) {
    throw new CommandError(
      'InvalidNamespace',
      `Invalid namespace specified '${db}.${typeof name === 'string' ? name : ''}'`,
    );
  }
  if (name.startsWith('system.')) {
    throw new CommandError(
      'InvalidNamespace',
      `The collection '${name}' is not supported by the embedded store`,
    );
  }
  const full = `${db}.${name}`;
  if (Buffer.byteLength(full) > 255)
    throw new CommandError('InvalidNamespace', 'Fully qualified namespace is too long');
  return { db, name, full };
}
