import { type MessageRows, messageRows } from '@naast/server/domains/messages/index';
import type { Connection } from 'mongoose';

/** What stands in for the next insert; `insert` is the real one. */
export type InsertPlan = (
  insert: () => Promise<void>,
  documents: Parameters<MessageRows['insert']>[0],
) => Promise<void>;

/** The log's real statements, of which a test can hold up, break or half-do the next insert. */
export class HeldRows {
  readonly #plans: InsertPlan[] = [];

  readonly wrap = (connection: Connection): MessageRows => {
    const rows = messageRows(connection);
    return {
      ...rows,
      insert: (documents) => {
        const plan = this.#plans.shift();
        return plan ? plan(() => rows.insert(documents), documents) : rows.insert(documents);
      },
    };
  };

  /** Plans for the next inserts, in order. */
  next(...plans: InsertPlan[]): void {
    this.#plans.push(...plans);
  }
}

/** The network goes away after the store has done its work: nobody knows whether it landed. */
export const landThenFail: InsertPlan = async (insert) => {
  await insert();
  throw new Error('connection closed');
};

export const failBefore: InsertPlan = async () => {
  throw new Error('connection refused');
};
