import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import { type DutyDocument, dutyCollection } from './duty.model.js';
import { type Duty, freeDuty } from './duty.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly duty: DutyStore;
  }
}

export interface DutyStore {
  /** The duty at this time; after its term no account has it. */
  now(at: Date): Promise<Duty>;
  /** False when the duty is no longer at the `rev` of the change. */
  change(from: Duty, change: Partial<Omit<Duty, 'rev'>>): Promise<boolean>;
  /** Sets when a page of the lead was seen; null: none is open. Ignored if another account has the duty by now. */
  markHere(accountId: string, at: Date | null): Promise<void>;
  /** The accounts that it names. */
  mentioned(): Promise<string[]>;
}

const theOne = { _id: 'now' };

export function dutyStore(connection: Connection): DutyStore {
  const duties = openCollection(connection, dutyCollection);
  const read = async (): Promise<Duty> => {
    const stored = await duties.findById(theOne._id).lean();
    return stored === null ? freeDuty : dutyOf(stored);
  };
  return {
    async now(at) {
      const duty = await read();
      return duty.until !== null && duty.until <= at ? { ...freeDuty, rev: duty.rev } : duty;
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
