import { decodeSome } from '../bson/decode-some.js';
import type { Value } from '../bson/values.js';
import { after, encodeKey } from '../keys/encode-key.js';
import { visitPath } from '../match/path.js';
import { topField } from '../match/top-fields.js';
import type { Collection, Index } from '../store/catalog.js';
import { under } from '../store/key-value.js';
import { indexPrefix, recordOfKey, recordOfValue } from '../store/layout.js';
import type { Store } from '../store/store.js';
import { type Pause, pause } from './flow.js';
import { timeAllowed } from './time-allowed.js';

/** Each step opens a scan of its own, so others have their turn sooner than in a plain one. */
const pauseEvery = 64;

/** An index that begins with that field and has every document, in order: one look for each value is enough. */
export const skippable = ({ indexes }: Collection, path: string): Index | undefined =>
  indexes.find(
    ({ fields: [first], multikey, sparse, partial, isCut }) =>
      first?.path.join('.') === path && multikey[0] !== true && !sparse && partial === undefined && !isCut,
  );

/** The values of the field that the index begins with, each once: from one value to the next without reading what lies between. */
export function* skipAlong(
  store: Store,
  collection: Collection,
  index: Index,
  maxTimeMs: number,
): Generator<{ value: Value } | Pause> {
  const [field] = index.fields;
  if (field === undefined) return;
  const prefix = indexPrefix(index.id);
  const names = [Buffer.from(topField(field.path.join('.')))];
  const time = timeAllowed(maxTimeMs);
  const { to } = under(prefix);
  let from = prefix;
  for (let looked = 1; ; looked++) {
    time.check();
    const [entry] = store.keys.scan({ from, to });
    if (entry === undefined) return;
    const record = index.unique ? recordOfValue(entry.value) : recordOfKey(entry.key);
    const bytes = store.records.read(collection, record);
    let found: Value | undefined;
    if (bytes !== undefined)
      visitPath(decodeSome(bytes, names), field.path, false, (value) => {
        found = value;
        return false;
      });
    // A document without the field has the key of one that holds null, which may follow.
    from = after(
      found === undefined ? entry.key : Buffer.concat([prefix, encodeKey(found, field.descending)]),
    );
    if (found !== undefined) yield { value: found };
    if (looked % pauseEvery === 0) yield pause;
  }
}
