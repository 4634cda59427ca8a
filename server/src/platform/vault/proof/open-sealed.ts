import type { StoredDocument, StoredDocuments } from '../../storage/stored-documents.js';
import { unwrapDataKey } from '../data-key.js';
import { type DataKeyDocument, dataKeyCollection } from '../data-keys.model.js';
import type { KeyRing } from '../key-ring.js';
import { placeKey, type SealedKind } from '../vault.js';
import type { SealedField } from './sealed-field.js';

export type SealedFields = Readonly<Record<SealedKind, SealedField>>;

export interface OpenedSeals {
  /** Each sealed text, with the kinds of fields it was found in. */
  readonly texts: ReadonlyMap<string, ReadonlySet<SealedKind>>;
  /** The number of fields opened. */
  readonly opened: number;
  /** The number of fields whose key is destroyed; they will be removed. */
  readonly erased: number;
  /** The number of fields that are not sealed or do not open, by kind. */
  readonly unopened: ReadonlyMap<SealedKind, number>;
}

interface Given {
  readonly documents: StoredDocuments;
  readonly fields: SealedFields;
  readonly ring: KeyRing;
  /** Ids of destroyed keys. */
  readonly destroyed: ReadonlySet<string>;
  readonly onOpened: (opened: number) => void;
}

type Opening = 'opened' | 'noKey' | 'unopened';

/** Opens all sealed fields, in memory. Works during concurrent writes. */
export async function openSealed({
  documents,
  fields,
  ring,
  destroyed,
  onOpened,
}: Given): Promise<OpenedSeals> {
  const texts = new Map<string, Set<SealedKind>>();
  const unopened = new Map<SealedKind, number>();
  let opened = 0;
  let erased = 0;
  let keys = await dataKeys(documents);

  function open(kind: SealedKind, document: StoredDocument): Opening {
    const { field, keyIds, texts: textsIn } = fields[kind];
    const sealed = document[field];
    const stored = keyIds(document).flatMap((id) => keys.get(id) ?? [])[0];
    if (stored === undefined) return 'noKey';
    if (!Buffer.isBuffer(sealed)) return 'unopened';
    try {
      const key = placeKey(stored._id, stored.version, unwrapDataKey(ring, stored));
      for (const text of textsIn(key.open(kind, String(document['_id']), sealed), stored._id))
        texts.set(text, (texts.get(text) ?? new Set()).add(kind));
    } catch {
      // Not sealed, or as another kind: reported at the end, and counted as readable.
      return 'unopened';
    }
    opened += 1;
    if (opened % 500 === 0) onOpened(opened);
    return 'opened';
  }

  function count(kind: SealedKind, document: StoredDocument, opening: Opening): void {
    if (opening === 'opened') return;
    const isErased = opening === 'noKey' && fields[kind].keyIds(document).some((id) => destroyed.has(id));
    if (isErased) erased += 1;
    else unopened.set(kind, (unopened.get(kind) ?? 0) + 1);
  }

  const keyless: { kind: SealedKind; document: StoredDocument }[] = [];
  for (const kind of Object.keys(fields) as SealedKind[]) {
    const { collection, field } = fields[kind];
    for await (const document of documents.of(collection)) {
      if (document[field] === undefined || document[field] === null) continue;
      const opening = open(kind, document);
      if (opening === 'noKey') keyless.push({ kind, document });
      else count(kind, document, opening);
    }
  }
  // A place created during the reading has its key by now.
  if (keyless.length > 0) keys = await dataKeys(documents);
  for (const { kind, document } of keyless) count(kind, document, open(kind, document));
  onOpened(opened);
  return { texts, opened, erased, unopened };
}

async function dataKeys(documents: StoredDocuments): Promise<Map<string, DataKeyDocument>> {
  const keys = new Map<string, DataKeyDocument>();
  for await (const document of documents.of(dataKeyCollection.name)) {
    const key = document as unknown as DataKeyDocument;
    keys.set(key._id, key);
  }
  return keys;
}
