import { type InsertStatement, type MessageRows, messageRows } from '@naast/server/domains/messages/index';
import type { Connection } from 'mongoose';

/** Replaces the next insert statement, which may hold several places; `insert` is the real one. */
export type InsertPlan = (
  insert: () => Promise<void>,
  documents: Parameters<InsertStatement>[0],
) => Promise<void>;

type Changed = ReturnType<MessageRows['change']>;
/** Replaces the next change of a message; `change` is the real one. */
export type ChangePlan = (change: () => Changed) => Changed;

/** The log's real queries; a test can delay, break or half-complete the next insert or change. */
export class HeldRows {
  readonly #inserts: InsertPlan[] = [];
  readonly #changes: ChangePlan[] = [];

  readonly wrap = (connection: Connection): MessageRows => {
    const rows = messageRows(connection, (insert) => (documents) => {
      const plan = this.#inserts.shift();
      return plan ? plan(() => insert(documents), documents) : insert(documents);
    });
    return {
      ...rows,
      change: (...how) => {
        const plan = this.#changes.shift();
        return plan ? plan(() => rows.change(...how)) : rows.change(...how);
      },
    };
  };

  /** Plans for the next inserts, in order. */
  next(...plans: InsertPlan[]): void {
    this.#inserts.push(...plans);
  }

  /** Plans for the next changes of a message, in order. */
  nextChange(...plans: ChangePlan[]): void {
    this.#changes.push(...plans);
  }

  /** Drops unused plans. */
  clear(): void {
    this.#inserts.length = 0;
    this.#changes.length = 0;
  }
}

/** Loses the store's reply after the write: the outcome is unknown. */
export const landThenFail: InsertPlan = async (insert) => {
  await insert();
  throw new Error('connection closed');
};

export const failBefore: InsertPlan = async () => {
  throw new Error('connection refused');
};

/** The same for a change. */
export const changeThenFail: ChangePlan = async (change) => {
  await change();
  throw new Error('connection closed');
};
