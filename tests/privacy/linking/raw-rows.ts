import { join } from 'node:path';
import { documentFrom } from '@naast/server/platform/storage/stored-documents';
import { type RawPage, rawPages } from '../../../embedded-mongo/testing/raw-pages.js';
import type { Naast } from '../../support/naast.js';
import type { StoredRows } from './stored-rows.js';

const ofRecord = 0x64;
const smallestDocument = 5;

/**
 * Every version of every document in the file's pages, live or free, as another collection: in the order in which pages, and rows
 * within them, were written.
 */
export function rawRows(naast: Naast): StoredRows {
  const pages = pagesOf(naast).sort((one, other) => one.transaction - other.transaction);
  const rows = pages.flatMap((page) =>
    documentsOf(page).map((document) => ({ texts: textsIn(document), transaction: page.transaction })),
  );
  return new Map([['pages of the file', rows]]);
}

/** How many transactions wrote the pages that contain documents with this field. */
export function transactionsOf(naast: Naast, field: string): number {
  const pages = pagesOf(naast).filter((page) => documentsOf(page).some((document) => field in document));
  return new Set(pages.map(({ transaction }) => transaction)).size;
}

const pagesOf = (naast: Naast): RawPage[] => rawPages(join(naast.store.folder, 'store', 'data.mdb'));

const documentsOf = ({ rows }: RawPage): object[] =>
  rows
    .filter(({ key, value }) => key[0] === ofRecord && value.length > smallestDocument)
    .map(({ value }) => documentFrom(value));

/** Only ids: times and numbers are compared in the documents themselves. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(textsIn);
};
