import { typeAlias } from '../bson/types.js';
import { type Doc, isArray, isDoc, type Value } from '../bson/values.js';

/** A command without its values: names, operators, options and types. Plain JSON. */
export type Shape = string | boolean | Shape[] | { [name: string]: Shape };

/** Parts of commands in which names are fields of stored documents, so private. */
const ofDocuments = new Set([
  'filter',
  'query',
  'q',
  'u',
  'update',
  'documents',
  'sort',
  'projection',
  'fields',
  'key',
  'pipeline',
  'arrayFilters',
  'partialFilterExpression',
  'hint',
]);
/** What a driver adds to each command, and what differs from run to run. */
const passedOver = new Set(['lsid', '$clusterTime', '$db', 'client', 'txnNumber']);

export function shapeOf(body: Doc): { [name: string]: Shape } {
  const shape: { [name: string]: Shape } = {};
  for (const [name, value] of body) if (!passedOver.has(name)) put(shape, name, optionShape(name, value));
  return shape;
}

/** Options keep their names, and whether they are on. */
function optionShape(name: string, value: Value): Shape {
  if (ofDocuments.has(name) && typeof value !== 'string') return documentShape(value);
  if (typeof value === 'boolean') return value;
  if (isDoc(value)) return shapeOf(value);
  if (isArray(value)) return distinct(value.map((item) => (isDoc(item) ? shapeOf(item) : typeAlias(item))));
  return typeAlias(value);
}

/** Operators keep their names; fields become `field`, or tell only what kind of path they are. */
function documentShape(value: Value): Shape {
  if (isArray(value)) return distinct(value.map((item) => documentShape(item)));
  if (typeof value === 'string' && value.startsWith('$')) return value.startsWith('$$') ? value : '$field';
  if (!isDoc(value)) return typeAlias(value);
  const found = new Map<string, Shape[]>();
  for (const [name, item] of value) {
    const kind = name.startsWith('$') ? name : pathKind(name);
    const isTypeName = name === '$type' && typeof item === 'string';
    found.set(kind, [...(found.get(kind) ?? []), isTypeName ? item : documentShape(item)]);
  }
  const shape: { [name: string]: Shape } = {};
  for (const [kind, shapes] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (kind.startsWith('$')) put(shape, kind, shapes[0] ?? '');
    else distinct(shapes).forEach((item, at) => put(shape, at === 0 ? kind : `${kind}#${at}`, item));
  }
  return shape;
}

function pathKind(name: string): string {
  if (name === '_id') return '_id';
  return name
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? '0' : part.startsWith('$[') && part !== '$[]' ? '$[id]' : part))
    .map((part) => (part === '0' || part.startsWith('$') ? part : 'field'))
    .join('.');
}

/** Equal shapes count once, in an order that does not depend on what came first. */
function distinct(shapes: readonly Shape[]): Shape[] {
  const byText = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shape]) => shape);
}

/** Never through a setter that an object inherits. */
function put(shape: { [name: string]: Shape }, name: string, value: Shape): void {
  Object.defineProperty(shape, name, { value, enumerable: true, configurable: true, writable: true });
}
