import { randomBytes } from 'node:crypto';
import { type Doc, doc, ObjectId } from '../bson/values.js';
import { checkId, checkStorable, fillTimestamps } from '../update/storable.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields } from './fields.js';
import { runStatements, withErrors } from './write-batch.js';

export async function insert(server: Server, body: Doc): Promise<Doc> {
  const namespace = namespaceOf(body);
  const fields = commandFields(body, ['documents', 'ordered', 'bypassDocumentValidation']);
  const documents = fields.documents('documents');
  const ordered = fields.flag('ordered', true);
  const { store } = server;
  const { done, errors } = await runStatements(store, documents, ordered, {
    onlyRemoves: false,
    atOnce(document, _most, tell) {
      const collection = store.ensure(namespace.db, namespace.name);
      checkStorable(document);
      checkId(document);
      fillTimestamps(document);
      store.records.insert(collection, withId(document));
      tell(1, 1);
    },
  });
  return withErrors(doc({ n: done.length }), errors);
}

/** `_id` comes first, and is made here when the client gave none. */
export function withId(document: Doc): Doc {
  const [first] = document.keys();
  if (first === '_id') return document;
  const whole: Doc = new Map([['_id', document.get('_id') ?? newId()]]);
  for (const [name, value] of document) if (name !== '_id') whole.set(name, value);
  return whole;
}

const processPart = randomBytes(5).toString('hex');
let counter = randomBytes(3).readUIntBE(0, 3);

function newId(): ObjectId {
  counter = (counter + 1) & 0xffffff;
  const seconds = Math.floor(Date.now() / 1000);
  return new ObjectId(
    seconds.toString(16).padStart(8, '0') + processPart + counter.toString(16).padStart(6, '0'),
  );
}
