import { type Doc, doc, isArray } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { databaseOf, namespaceOf, type Server } from './command.js';
import { commandFields } from './fields.js';

export async function getMore(server: Server, body: Doc): Promise<Doc> {
  const fields = commandFields(body, ['collection', 'batchSize']);
  const id = body.get('getMore');
  if (typeof id !== 'bigint') throw new CommandError('TypeMismatch', "'getMore' must be a cursor id (int64)");
  if (fields.has('maxTimeMS')) {
    throw new CommandError('BadValue', 'cannot set maxTimeMS on getMore command for a non-awaitData cursor');
  }
  const namespace = `${databaseOf(body)}.${fields.text('collection')}`;
  const size = fields.count('batchSize') ?? 0;
  return doc({
    cursor: await server.cursors.more(id, namespace, size === 0 ? Number.POSITIVE_INFINITY : size),
    ok: 1,
  });
}

export function killCursors(server: Server, body: Doc): Doc {
  namespaceOf(body);
  const ids = commandFields(body, ['cursors']).value('cursors');
  if (!isArray(ids)) throw new CommandError('TypeMismatch', "'killCursors.cursors' must be an array");
  const cursorsKilled: bigint[] = [];
  const cursorsNotFound: bigint[] = [];
  for (const id of ids) {
    if (typeof id !== 'bigint') throw new CommandError('TypeMismatch', 'a cursor id must be an int64');
    (server.cursors.kill(id) ? cursorsKilled : cursorsNotFound).push(id);
  }
  return doc({ cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 });
}
