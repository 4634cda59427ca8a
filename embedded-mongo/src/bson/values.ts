/**
 * BSON values as this store sees them. Documents are Maps: they keep the order of integer-like keys, which plain
 * objects do not, and `__proto__` is a key like any other. int32 = number, int64 = bigint, double = Double, so a
 * document that is read, changed and written keeps its number types.
 */
export class Double {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

export class ObjectId {
  /** 24 lower-case hex digits; their string order is the byte order. */
  readonly hex: string;
  constructor(hex: string) {
    this.hex = hex;
  }
}

export class DateTime {
  /** Milliseconds since 1970; BSON's range is wider than a JavaScript Date's. */
  readonly ms: bigint;
  constructor(ms: bigint) {
    this.ms = ms;
  }
}

export class Binary {
  readonly subtype: number;
  readonly bytes: Buffer;
  constructor(subtype: number, bytes: Buffer) {
    this.subtype = subtype;
    this.bytes = bytes;
  }
}

export class Regex {
  readonly pattern: string;
  readonly flags: string;
  constructor(pattern: string, flags: string) {
    this.pattern = pattern;
    this.flags = flags;
  }
}

export class Timestamp {
  readonly value: bigint;
  constructor(value: bigint) {
    this.value = value;
  }
}

export class Decimal {
  /** The 16 bytes as they came, so that trailing zeros survive. */
  readonly decimal: Buffer;
  constructor(decimal: Buffer) {
    this.decimal = decimal;
  }
}

export class MinKey {
  readonly kind = 'MinKey';
}
export class MaxKey {
  readonly kind = 'MaxKey';
}

/** An encoded document, passed on without decoding it. Only ever inside answers. */
export class Raw {
  readonly document: Buffer;
  constructor(document: Buffer) {
    this.document = document;
  }
}

export type Doc = Map<string, Value>;
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Double
  | ObjectId
  | DateTime
  | Binary
  | Regex
  | Timestamp
  | Decimal
  | MinKey
  | MaxKey
  | Raw
  | Doc
  | Value[];
/** `undefined` stands for a field that is not there. */
export type Maybe = Value | undefined;
export type NumberValue = number | bigint | Double | Decimal;

export function isDoc(value: Maybe): value is Doc {
  return value instanceof Map;
}

export function isArray(value: Maybe): value is Value[] {
  return Array.isArray(value);
}

export function isNumber(value: Maybe): value is NumberValue {
  const kind = typeof value;
  return kind === 'number' || kind === 'bigint' || value instanceof Double || value instanceof Decimal;
}

/** Builds a document from fields known in the source; absent ones are left out. */
export function doc(fields: { readonly [name: string]: Maybe }): Doc {
  const built: Doc = new Map();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) built.set(name, value);
  }
  return built;
}
