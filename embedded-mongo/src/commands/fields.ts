import { toDouble } from '../bson/numbers.js';
import { type Doc, isArray, isDoc, isNumber, type Value } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { truthy } from '../match/matcher.js';

/** What drivers add to any command. Their values are checked by `refuseUnsafeConcerns`. */
const always = new Set([
  'lsid',
  '$db',
  '$readPreference',
  '$clusterTime',
  'readConcern',
  'writeConcern',
  'comment',
  'maxTimeMS',
]);

/** The fields of a command or of one of its parts; an unknown field is refused, never ignored. */
export class Fields {
  readonly #what: string;
  readonly #body: Doc;

  constructor(what: string, body: Doc, known: readonly string[]) {
    this.#what = what;
    this.#body = body;
    for (const [name, value] of body) {
      if (name === 'collation' && isSimpleCollation(value)) continue;
      if (!known.includes(name)) throw unsupported(`the option '${name}' of '${what}'`);
    }
  }

  has(name: string): boolean {
    return this.#body.has(name);
  }

  value(name: string): Value | undefined {
    return this.#body.get(name);
  }

  text(name: string): string {
    const value = this.#body.get(name);
    if (typeof value !== 'string' || value === '') throw this.#wrong(name, 'a string that is not empty');
    return value;
  }

  /** Absent and `{}` are the same. */
  document(name: string): Doc {
    return this.optionalDocument(name) ?? new Map();
  }

  optionalDocument(name: string): Doc | undefined {
    const value = this.#body.get(name);
    if (value !== undefined && !isDoc(value)) throw this.#wrong(name, 'a document');
    return value;
  }

  documents(name: string): Doc[] {
    const value = this.#body.get(name);
    if (!isArray(value) || !value.every((item) => isDoc(item)))
      throw this.#wrong(name, 'an array of documents');
    return value;
  }

  /** A whole number that is not negative. */
  count(name: string): number | undefined {
    const value = this.#body.get(name);
    if (value === undefined || value === null) return undefined;
    const found = isNumber(value) ? toDouble(value) : Number.NaN;
    if (!Number.isSafeInteger(found) || found < 0) throw this.#wrong(name, 'a whole number, 0 or more');
    return found;
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.#body.get(name);
    return value === undefined ? otherwise : truthy(value);
  }

  #wrong(name: string, wanted: string): CommandError {
    return new CommandError('TypeMismatch', `'${this.#what}.${name}' must be ${wanted}`);
  }
}

/** Reads a whole command: its own fields, and those that drivers always add. */
export function commandFields(body: Doc, known: readonly string[]): Fields {
  const [name = ''] = body.keys();
  refuseTransactions(body);
  refuseUnsafeConcerns(body);
  return new Fields(name, body, [name, ...always, ...known]);
}

function isSimpleCollation(value: Value): boolean {
  return isDoc(value) && value.get('locale') === 'simple' && value.size === 1;
}

function refuseTransactions(body: Doc): void {
  for (const field of ['txnNumber', 'startTransaction', 'autocommit']) {
    if (body.has(field)) {
      throw new CommandError(
        'IllegalOperation',
        'Transaction numbers are only allowed on a replica set member or mongos; transactions are not supported by the embedded store',
      );
    }
  }
}

/** Every write is synced to this one disk, so `majority` and `j` are held; waiting for more nodes cannot be. */
function refuseUnsafeConcerns(body: Doc): void {
  const write = body.get('writeConcern');
  if (isDoc(write)) {
    const fields = new Fields('writeConcern', write, [
      'w',
      'j',
      'wtimeout',
      'wtimeoutMS',
      'fsync',
      'provenance',
    ]);
    const nodes = fields.value('w') ?? 1;
    if (nodes !== 'majority' && !(isNumber(nodes) && [0, 1].includes(toDouble(nodes)))) {
      throw new CommandError(
        'BadValue',
        "cannot use 'w' > 1 when a host is not replicated; this is not supported by the embedded store",
      );
    }
  }
  const read = body.get('readConcern');
  if (isDoc(read)) {
    const level = new Fields('readConcern', read, ['level', 'provenance']).value('level') ?? 'local';
    if (level !== 'local' && level !== 'available' && level !== 'majority') {
      throw unsupported(`the read concern '${typeof level === 'string' ? level : ''}'`);
    }
  }
}
