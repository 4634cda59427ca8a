import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import { type DutyDocument, dutyCollection } from './duty.model.js';
import { type Duty, nobody } from './duty.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly duty: DutyStore;
  }
}

export interface DutyStore {
  /** As it is at this time: one whose term is over is nobody's. */
  now(at: Date): Promise<Duty>;
  /** False when the duty is no longer at the `rev` of the change. */
  change(from: Duty, change: Partial<Omit<Duty, 'rev'>>): Promise<boolean>;
  /** A page of the lead is open; null: none is. Ignored if the duty has become another's. */
  markHere(accountId: string, at: Date | null): Promise<void>;
  /** The accounts that it names. */
  mentioned(): Promise<string[]>;
}

const theOne = { _id: 'now' };

export function dutyStore(connection: Connection): DutyStore {
  const duties = openCollection(connection, dutyCollection);
  const read = async (): Promise<Duty> => {
    const stored = await duties.findById(theOne._id).lean();
    return stored === null ? nobody : dutyOf(stored);
  };
  return {
    async now(at) {
      const duty = await read();
      return duty.until !== null && duty.until <= at ? { ...nobody, rev: duty.rev } : duty;
    },
    async change({ rev, ...was }, change) {
      const next = { ...was, ...change, rev: rev + 1 };
      if (rev === 0)
        return insertedUnlessThere(() => duties.create({ ...theOne, ...next, schemaVersion: 1 }));
      return (await duties.updateOne({ ...theOne, rev }, { $set: next })).modifiedCount > 0;
    },
    async markHere(accountId, at) {
      await duties.updateOne({ ...theOne, accountId }, { $set: { hereAt: at } });
    },
    async mentioned() {
      const { accountId, offeredTo } = await read();
      return [accountId, offeredTo].filter((id) => id !== null);
    },
  };
}

const dutyOf = ({ accountId, until, hereAt, offeredTo, rev }: DutyDocument): Duty => ({
  accountId,
  until,
  hereAt,
  offeredTo,
  rev,
});
