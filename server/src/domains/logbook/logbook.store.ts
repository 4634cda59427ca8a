import type { LogAct } from '@naast/shared/logbook';
import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import {
  contentOf,
  type Head,
  idAfter,
  isRowId,
  laterOf,
  monthAfter,
  monthOf,
  monthOfRow,
  rowId,
  rowOf,
} from './log-chain.js';
import type { LogHeads, RecordedHeads } from './log-heads.js';
import { type LogDocument, logCollection } from './logbook.model.js';
import type { LogEntry, LogRow } from './logbook.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly logbook: LogStore;
  }
}

export interface LogStore {
  /** Resolves when the row is stored and recorded as head. Idempotent by `onceKey`, when the entry has one. */
  append(entry: LogEntry): Promise<void>;
  /** Throws while this node cannot write entries or note heads; nothing private may then be shown to the team. */
  check(): Promise<void>;
  /** The keyed mark by which an erasable place is stored. */
  markOf(kind: string, id: string): string;
  hashOf(row: Omit<LogRow, 'hash'>): string;
  /** Newest first, from before a number or from the end. Skips documents that are not valid rows. */
  page(month: string, before: number | null, limit: number): Promise<LogRow[]>;
  /** The rows about a room since an hour, newest first. */
  ofRoom(
    roomId: string,
    which: { readonly since: Date; readonly without: readonly LogAct[] },
    limit: number,
  ): Promise<LogRow[]>;
  /** All rows since an hour, newest first: of hours or a day. */
  since(hour: Date): Promise<LogRow[]>;
  /** All rows that name this account, in order. */
  about(accountId: string): Promise<LogRow[]>;
  /** The raw documents in order, of all months or of one: for verification. */
  stored(month?: string): AsyncIterable<unknown>;
  /** Raw documents: the last row before a month (null: of all), and the first from a month on. */
  lastBefore(month: string | null): Promise<unknown>;
  firstFrom(month: string): Promise<unknown>;
  heads(): Promise<RecordedHeads>;
  /** Removes all earlier months, oldest first. Returns the number of rows removed. */
  removeBefore(month: string): Promise<number>;
  countBefore(month: string): Promise<number>;
  /** Removes the heads of removed months from the file outside the store. */
  clearGoneHeads(): Promise<number>;
  countGoneHeads(): Promise<number>;
}

/** Attempts in a race with other nodes; within a node, writes are queued. */
const attemptsMost = 50;
/** Row ids begin with a year. Other documents must not become the head. */
const rowsOnly = { _id: { $gte: '0', $lt: ':' } };

export function logStore(connection: Connection, vault: Pick<Vault, 'keyedHash'>, heads: LogHeads): LogStore {
  const rows = openCollection(connection, logCollection);
  let queue: Promise<unknown> = Promise.resolve();
  /** Stored but not yet recorded as head, because the file could not be written. */
  let unrecorded: Head | null = null;
  /** The last entry was not written or not recorded. */
  let isFailing = false;
  let recorded: { readonly head: Head | null } | null = null;

  const hashOf = (row: Omit<LogRow, 'hash'>) => vault.keyedHash('log', contentOf(row));
  const inMonth = (month: string) => ({ _id: { $gte: month, $lt: monthAfter(month) } });

  async function recordHead(): Promise<void> {
    if (unrecorded === null) return;
    await heads.record(unrecorded);
    recorded = { head: laterOf(recorded?.head ?? null, unrecorded) };
    unrecorded = null;
  }

  async function lastHead(): Promise<Head | null> {
    const last = await rows.findOne(rowsOnly, { hash: 1 }).sort({ _id: -1 }).lean();
    if (last === null) return null;
    if (!isRowId(last._id) || typeof last.hash !== 'string') throw new Error('the head of the log is broken');
    return { id: last._id, hash: last.hash };
  }

  /** The last recorded row. Read from the file once: from then on this node notes its own. */
  async function lastNoted(): Promise<Head | null> {
    recorded ??= { head: (await heads.all()).rows.at(-1) ?? null };
    return recorded.head;
  }

  async function write(entry: LogEntry): Promise<Head | null> {
    for (let attempt = 0; attempt < attemptsMost; attempt++) {
      if (entry.onceKey !== null && (await rows.exists({ onceKey: entry.onceKey }))) return null;
      // Read before the store: a head that another node notes in between must not look like a lost row.
      const lastKnown = await lastNoted();
      const head = await lastHead();
      const previous = head?.hash ?? (await heads.all()).ends.at(-1)?.hash ?? '';
      // A store that lost its latest rows (a restored backup) does not reuse their numbers.
      const id = idAfter(laterOf(head, lastKnown), entry.at);
      const row = { ...entry, id, previous };
      const hash = hashOf(row);
      try {
        await rows.create(documentOf({ ...row, hash }));
        return { id: row.id, hash };
      } catch (error) {
        // Duplicate key: another node wrote this number or this `onceKey` first. Retry.
        if (duplicateFields(error) === null) throw error;
      }
    }
    throw new Error('the log is too busy');
  }

  async function append(entry: LogEntry): Promise<void> {
    isFailing = true;
    // Also when the entry turns out to exist: no read goes on while its row is not recorded.
    await recordHead();
    unrecorded = await write(entry);
    await recordHead();
    isFailing = false;
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = queue.then(work);
    queue = turn.catch(() => {
      // The caller of this entry gets the error; the queue continues.
    });
    return turn;
  }

  return {
    // Queued, so that an entry being written does not count as failed.
    check: () =>
      inTurn(async () => {
        await recordHead();
        if (isFailing) throw new Error('the last entry of the log was not written');
      }),
    append: (entry) => inTurn(() => append(entry)),
    markOf: (kind, id) => vault.keyedHash('logPlace', kind, id),
    hashOf,
    async page(month, before, limit) {
      const filter = {
        _id: { $gte: month, $lt: before === null ? monthAfter(month) : rowId(month, before) },
      };
      const documents = await rows.find(filter).sort({ _id: -1 }).limit(limit).lean();
      return documents.map(rowOf).filter((row) => row !== null);
    },
    async ofRoom(roomId, { since, without }, limit) {
      const ofIt = {
        ...rowsOnly,
        'place.kind': 'room' as const,
        'place.id': roomId,
        at: { $gte: since },
        act: { $nin: without },
      };
      const found = await rows.find(ofIt).sort({ _id: -1 }).limit(limit).lean();
      return found.map(rowOf).filter((row) => row !== null);
    },
    async since(hour) {
      // Rows are numbered within their month: those of its days before are passed over.
      const recent = { _id: { $gte: monthOf(hour), $lt: ':' }, at: { $gte: hour } };
      const documents = await rows.find(recent).sort({ _id: -1 }).lean();
      return documents.map(rowOf).filter((row) => row !== null);
    },
    async about(accountId) {
      const documents = await rows
        .find({ $or: [{ who: accountId }, { about: accountId }] })
        .sort({ _id: 1 })
        .lean();
      return documents.map(rowOf).filter((row) => row !== null);
    },
    stored: (month) =>
      rows
        .find(month === undefined ? {} : inMonth(month))
        .sort({ _id: 1 })
        .lean()
        .cursor({ batchSize: 500 }),
    lastBefore: (month) =>
      rows
        .findOne({ _id: { $gte: '0', $lt: month ?? ':' } })
        .sort({ _id: -1 })
        .lean(),
    firstFrom: (month) =>
      rows
        .findOne({ _id: { $gte: month, $lt: ':' } })
        .sort({ _id: 1 })
        .lean(),
    heads: () => heads.all(),
    countBefore: (month) => rows.countDocuments({ _id: { $gte: '0', $lt: month } }),
    clearGoneHeads: () => heads.clearGone(),
    countGoneHeads: () => heads.countGone(),
    async removeBefore(month) {
      let removed = 0;
      for (;;) {
        const first = await rows
          .findOne({ _id: { $gte: '0', $lt: month } }, { _id: 1 })
          .sort({ _id: 1 })
          .lean();
        if (first === null) return removed;
        if (!isRowId(first._id)) throw new Error('the log holds something that is no row');
        const gone = inMonth(monthOfRow(first._id));
        const last = await rows.findOne(gone, { hash: 1 }).sort({ _id: -1 }).lean();
        if (last !== null) await heads.recordEnd({ id: last._id, hash: last.hash });
        removed += (await rows.deleteMany(gone)).deletedCount;
      }
    },
  };
}

const documentOf = ({ id, onceKey, place, ...row }: LogRow): LogDocument => ({
  _id: id,
  ...row,
  place: place && { kind: place.kind, id: place.id },
  ...(onceKey === null ? {} : { onceKey }),
  schemaVersion: 1,
});
