import type { Doc } from '../bson/values.js';
import type { Flow } from '../plan/flow.js';
import type { Scope } from './expression.js';

/** One step of a pipeline: rows in, rows out, as they are asked for. */
export type Stage = (rows: Flow<Doc>) => Flow<Doc>;
/** The scope that expressions see a document in. */
export type Scoped = (document: Doc) => Scope;
