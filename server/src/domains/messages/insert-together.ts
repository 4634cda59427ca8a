import { refusedAt } from '../../platform/storage/store-errors.js';
import type { MessageDocument } from './messages.model.js';

type Documents = readonly MessageDocument[];

/** One ordered statement to the store: stops at the first document that is refused, and throws then. */
export type InsertStatement = (documents: Documents) => Promise<void>;

interface Waiting {
  readonly documents: Documents;
  resolve(): void;
  reject(error: unknown): void;
}

/** One commits while the next one fills; more would make each smaller. 60 saturated rooms of 10: 0.23 × bare Socket.IO with 1, 0.24 with 2. */
const statementsMost = 2;
/** So that a statement stays short, however many places wait. */
const documentsMost = 1000;

/**
 * Puts what the places of a node want to insert at the same time into one statement, because a message costs little and a
 * statement much. A place sees no more of it than if it were alone: its documents stay in order, and only the place whose
 * document is refused sees the refusal. Of an outcome that is not known, all that were in the statement hear.
 */
export function insertTogether(insert: InsertStatement): (documents: Documents) => Promise<void> {
  const waiting: Waiting[] = [];
  let statements = 0;
  let isPlanned = false;

  async function send(): Promise<void> {
    isPlanned = false;
    if (waiting.length === 0 || statements === statementsMost) return;
    statements += 1;
    await land(waiting.splice(0, howManyFit(waiting)));
    statements -= 1;
    plan();
  }

  /** In the next turn of the loop, so that what arrives in this one travels together. */
  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(() => void send());
  }

  async function land(together: readonly Waiting[]): Promise<void> {
    let open = together;
    while (open.length > 0) {
      try {
        await insert(open.flatMap(({ documents }) => documents));
        for (const { resolve } of open) resolve();
        return;
      } catch (error) {
        open = settle(open, error);
      }
    }
  }

  return (documents) =>
    new Promise((resolve, reject) => {
      waiting.push({ documents, resolve, reject });
      plan();
    });
}

/** Answers those in front of the refused document, and the one that it belongs to; returns those behind, which were not tried. */
function settle(open: readonly Waiting[], error: unknown): readonly Waiting[] {
  let left = refusedAt(error);
  if (left === null) {
    for (const { reject } of open) reject(error);
    return [];
  }
  for (const [index, { documents, resolve, reject }] of open.entries()) {
    if (left < documents.length) {
      reject(error);
      return open.slice(index + 1);
    }
    left -= documents.length;
    resolve();
  }
  return [];
}

/** How many of those in front make one statement: at least one. */
function howManyFit(waiting: readonly Waiting[]): number {
  let documents = 0;
  const beyond = waiting.findIndex((one) => (documents += one.documents.length) > documentsMost);
  return beyond === -1 ? waiting.length : Math.max(1, beyond);
}
