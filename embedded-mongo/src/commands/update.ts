import { type Doc, doc, type Value } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { changeFirst, findAtOnce, findInTurns, firstAtOnce, rowAt } from '../plan/find-for-write.js';
import { type Query, type Row } from '../plan/run.js';
import type { Collection } from '../store/catalog.js';
import type { Store } from '../store/store.js';
import { compileUpdate, type Updater } from '../update/update.js';
import { changeOne, insertUpserted } from './change-one.js';
import { namespaceOf, type Server } from './command.js';
import { commandFields, Fields } from './fields.js';
import { runStatements, type Statements, withErrors } from './write-batch.js';

export const updateParts = ['q', 'u', 'multi', 'upsert', 'hint', 'arrayFilters'];

/** Of one statement, or of a part of it. */
interface Outcome {
  n: number;
  nModified: number;
  upsertedId: Value | undefined;
}

export async function update(server: Server, body: Doc): Promise<Doc> {
  const { db, name } = namespaceOf(body);
  const fields = commandFields(body, ['updates', 'ordered', 'bypassDocumentValidation']);
  const statements = fields.documents('updates');
  const ordered = fields.flag('ordered', true);
  const updating = new Updating(server.store, db, name, fields.count('maxTimeMS') ?? 0);
  const { done, errors } = await runStatements(server.store, statements, ordered, {
    onlyRemoves: false,
    atOnce: (statement, most, tell) => updating.atOnce(statement, most, tell),
    inPieces: (statement, most, tell) => updating.inPieces(statement, most, tell),
  } satisfies Statements<Outcome>);
  const upserted = done.flatMap(({ index, told: { upsertedId } }) =>
    upsertedId === undefined ? [] : [doc({ index, _id: upsertedId })],
  );
  const answer = doc({
    n: done.reduce((sum, { told }) => sum + told.n, 0),
    nModified: done.reduce((sum, { told }) => sum + told.nModified, 0),
    upserted: upserted.length > 0 ? upserted : undefined,
  });
  return withErrors(answer, errors);
}

/** Of a change that was refused half-way, what was done stays done and is told. */
interface Changed {
  done: Outcome;
  refusal?: CommandError;
}

interface Wish {
  filter: Doc;
  query: Query;
  updater: Updater;
  isMulti: boolean;
  isUpsert: boolean;
}

class Updating {
  readonly #store: Store;
  readonly #db: string;
  readonly #name: string;
  readonly #maxTimeMs: number;

  constructor(store: Store, db: string, name: string, maxTimeMs: number) {
    this.#store = store;
    this.#db = db;
    this.#name = name;
    this.#maxTimeMs = maxTimeMs;
  }

  readonly #find = () => this.#store.catalog.find(this.#db, this.#name);

  atOnce(statement: Doc, most: number, tell: (done: Outcome, changes: number) => void): 'long' | void {
    const wish = this.#wishOf(statement);
    const collection = this.#find();
    const { done, refusal } = this.#changedAtOnce(wish, collection, most) ?? {};
    if (done === undefined) return 'long';
    tell(done, done.n);
    if (refusal !== undefined) throw refusal;
  }

  #changedAtOnce(wish: Wish, collection: Collection | undefined, most: number): Changed | undefined {
    if (!wish.isMulti) {
      const row = firstAtOnce(this.#store, collection, wish.query);
      return row === 'long' ? undefined : this.#changeFirst(wish, collection, row);
    }
    // All are found before the first is changed, so that a change cannot bring one back into the scan.
    const places = findAtOnce(this.#store, collection, wish.query, most);
    if (places === undefined) return undefined;
    if (collection === undefined || places.length === 0)
      return this.#changeFirst(wish, collection, undefined);
    return this.#changeAll(wish, collection, places, (place) => rowAt(this.#store, collection, place));
  }

  async inPieces(statement: Doc, most: number, tell: (done: Outcome) => void): Promise<void> {
    const wish = this.#wishOf(statement);
    const store = this.#store;
    const settle = ({ done, refusal }: Changed) => {
      tell(done);
      if (refusal !== undefined) throw refusal;
    };
    if (!wish.isMulti) {
      const change = (collection: Collection | undefined, row: Row | undefined) =>
        this.#changeFirst(wish, collection, row);
      return settle(await changeFirst(store, this.#find, wish.query, change));
    }
    const found = await this.#foundOrInserted(wish, settle);
    for (let at = 0; at < found.records.length; at += most) {
      const changed = await store.write(() => {
        const now = this.#find();
        if (now === undefined || now.id !== found.collection?.id)
          throw new CommandError('QueryPlanKilled', `collection dropped: ${this.#db}.${this.#name}`);
        const records = found.records.slice(at, at + most);
        return this.#changeAll(wish, now, records, (record) => found.recheck(now, record));
      });
      settle(changed);
    }
  }

  /** An upsert is made in a moment in which there is none. */
  async #foundOrInserted(wish: Wish, settle: (changed: Changed) => void) {
    for (;;) {
      const found = await findInTurns(this.#store, this.#find, wish.query);
      if (found.records.length > 0 || !wish.isUpsert) return found;
      const made = await changeFirst(this.#store, this.#find, wish.query, (collection, row) =>
        row === undefined ? this.#changeFirst(wish, collection, row) : undefined,
      );
      if (made === undefined) continue;
      settle(made);
      return found;
    }
  }

  #changeFirst(wish: Wish, collection: Collection | undefined, row: Row | undefined): Changed {
    if (collection !== undefined && row !== undefined)
      return this.#changeAll(wish, collection, [row], (found) => found);
    if (!wish.isUpsert) return { done: { n: 0, nModified: 0, upsertedId: undefined } };
    const into = this.#store.ensure(this.#db, this.#name);
    const made = insertUpserted(this.#store, into, wish.filter, wish.updater);
    return { done: { n: 1, nModified: 0, upsertedId: made.get('_id') } };
  }

  #changeAll<P>(
    wish: Wish,
    collection: Collection,
    places: readonly P[],
    rowOf: (place: P) => Row | undefined,
  ): Changed {
    const done: Outcome = { n: 0, nModified: 0, upsertedId: undefined };
    try {
      for (const place of places) {
        const row = rowOf(place);
        if (row === undefined) continue;
        const { changed } = changeOne(this.#store, collection, row, wish.updater);
        done.n += 1;
        if (changed) done.nModified += 1;
      }
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return { done, refusal: error };
    }
    return { done };
  }

  #wishOf(statement: Doc): Wish {
    const fields = new Fields('updates', statement, updateParts);
    const filter = fields.document('q');
    const updater = compileUpdate(fields.value('u') ?? null, fields.value('arrayFilters'));
    const isMulti = fields.flag('multi');
    if (isMulti && updater.isReplacement) {
      throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
    }
    const query: Query = {
      filter,
      hint: fields.value('hint'),
      limit: isMulti ? 0 : 1,
      maxTimeMs: this.#maxTimeMs,
    };
    return { filter, query, updater, isMulti, isUpsert: fields.flag('upsert') };
  }
}
