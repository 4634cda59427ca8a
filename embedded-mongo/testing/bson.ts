import { type Document, deserialize, serialize } from 'bson';
import { decodeDocument } from '../src/bson/decode.js';
import { encodeDocument } from '../src/bson/encode.js';
import type { Doc } from '../src/bson/values.js';

/** What a driver would send, as the store sees it. */
export function given(value: Document): Doc {
  return decodeDocument(Buffer.from(serialize(value, { ignoreUndefined: true })));
}

/** What a driver would read. */
export function shown(document: Doc): Document {
  return deserialize(encodeDocument(document));
}
