import { type Doc, doc } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { isDiskFull, mostInOne } from '../store/in-pieces.js';
import type { Store } from '../store/store.js';

/** How one kind of write command does its statements. `T` is what it tells of one of them, or of a part of one. */
export interface Statements<T> {
  /**
   * Does a whole statement inside a transaction; 'long', with nothing written, when it is too long for that: when more than
   * `most` documents are to be changed, or many to be looked at. What it told before a refusal stays done.
   */
  atOnce(statement: Doc, most: number, tell: (done: T, changes: number) => void): 'long' | void;
  /** Does a long one in transactions of its own, each of up to `most` changes, and tells what each of them did. */
  inPieces?(statement: Doc, most: number, tell: (done: T) => void): Promise<void>;
  /** They only remove: on a full disk they go on in smaller pieces. */
  onlyRemoves: boolean;
}

/** What the statements did, in order, and their refusals as entries of `writeErrors`. */
export interface Batch<T> {
  done: { index: number; told: T }[];
  errors: Doc[];
}

interface Piece<T> extends Batch<T> {
  /** The statement to go on with. */
  next: number;
  isNextLong: boolean;
}

/**
 * Runs the statements of one write command in turn, many in one transaction, as far as that stays short. A refused one becomes
 * an entry of `writeErrors`; with `ordered` the rest is not tried.
 */
export async function runStatements<T>(
  store: Store,
  statements: readonly Doc[],
  ordered: boolean,
  kind: Statements<T>,
): Promise<Batch<T>> {
  if (statements.length === 0 || statements.length > 100_000) {
    throw new CommandError(
      'InvalidLength',
      `Write batch sizes must be between 1 and 100000. Got ${statements.length} operations.`,
    );
  }
  const all: Batch<T> = { done: [], errors: [] };
  let most = mostInOne;
  let at = 0;
  const isStopped = () => ordered && all.errors.length > 0;
  while (at < statements.length && !isStopped()) {
    try {
      const from = at;
      const piece = await store.write(() => onePiece(statements, from, ordered, kind, most));
      for (const told of piece.done) all.done.push(told);
      all.errors.push(...piece.errors);
      at = piece.next;
      if (!piece.isNextLong) continue;
      await long(statements[at], at, kind, most, all);
      at += 1;
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      if (kind.onlyRemoves && most > 1) most = Math.floor(most / 2);
      else {
        // As long as nothing was done, the whole command is what failed.
        if (all.done.length === 0) throw error;
        all.errors.push(writeError(at, error));
        break;
      }
    }
  }
  return all;
}

function onePiece<T>(
  statements: readonly Doc[],
  from: number,
  ordered: boolean,
  { atOnce }: Statements<T>,
  most: number,
): Piece<T> {
  const piece: Piece<T> = { done: [], errors: [], next: from, isNextLong: false };
  let changes = 0;
  for (; piece.next < statements.length; piece.next++) {
    const statement = statements[piece.next];
    if (statement === undefined || changes >= most) break;
    try {
      const index = piece.next;
      const outcome = atOnce(statement, most, (told, count) => {
        piece.done.push({ index, told });
        changes += count;
      });
      if (outcome !== 'long') continue;
      piece.isNextLong = true;
      break;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      piece.errors.push(writeError(piece.next, error));
      if (ordered) {
        piece.next += 1;
        break;
      }
    }
  }
  return piece;
}

/** Counts as it goes: of one that stops half-way, what was done stays done and is told. */
async function long<T>(
  statement: Doc | undefined,
  index: number,
  kind: Statements<T>,
  most: number,
  all: Batch<T>,
): Promise<void> {
  if (statement === undefined || kind.inPieces === undefined) return;
  try {
    await kind.inPieces(statement, most, (told) => all.done.push({ index, told }));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    // Of one that only removes, the rest is found and removed in smaller pieces.
    if (isDiskFull(error)) throw error;
    all.errors.push(writeError(index, error));
  }
}

function writeError(index: number, error: unknown): Doc {
  if (!(error instanceof CommandError)) throw error;
  const isPartly = isDiskFull(error);
  const errmsg = isPartly ? `the rest of ${error.message}` : error.message;
  return doc({ index, code: error.code, errmsg, ...Object.fromEntries(error.extra ?? []) });
}

export function withErrors(answer: Doc, errors: Doc[]): Doc {
  if (errors.length > 0) answer.set('writeErrors', errors);
  answer.set('ok', 1);
  return answer;
}
