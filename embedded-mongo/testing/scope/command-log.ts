import { readFileSync } from 'node:fs';
import { Binary, type Document, Double, Long, ObjectId } from 'mongodb';
import type { Shape } from '../../src/record/shape.js';

/** The shapes of commands that Naast's own tests sent; `npm run store:record` writes them anew. */
export const commandLog: Readonly<Record<string, Shape>>[] = JSON.parse(
  readFileSync(new URL('../../command-log.json', import.meta.url), 'utf8'),
);

/** The names in the log, by area of the README's table. */
export function namesInLog(): Record<
  'commands' | 'filters' | 'updates' | 'stages' | 'accumulators',
  string[]
> {
  const names = {
    commands: new Set<string>(),
    filters: new Set<string>(),
    updates: new Set<string>(),
    stages: new Set<string>(),
    accumulators: new Set<string>(),
  };
  const areaOf: Record<string, keyof typeof names> = {
    filter: 'filters',
    query: 'filters',
    q: 'filters',
    partialFilterExpression: 'filters',
    $match: 'filters',
    u: 'updates',
    update: 'updates',
    pipeline: 'stages',
    $group: 'accumulators',
  };
  const walk = (shape: Shape, area: keyof typeof names): void => {
    if (Array.isArray(shape)) for (const item of shape) walk(item, area);
    else if (typeof shape === 'object') {
      for (const [name, part] of Object.entries(shape)) {
        if (name.startsWith('$')) names[area].add(name);
        walk(part, areaOf[name] ?? area);
      }
    }
  };
  for (const shape of commandLog) {
    const [command = ''] = Object.keys(shape);
    names.commands.add(command);
    for (const [name, part] of Object.entries(shape).slice(1)) walk(part, areaOf[name] ?? 'commands');
  }
  return {
    commands: [...names.commands],
    filters: [...names.filters],
    updates: [...names.updates],
    stages: [...names.stages],
    accumulators: [...names.accumulators],
  };
}

const valueOf: Record<string, unknown> = {
  int: 1,
  long: Long.fromNumber(5),
  double: new Double(1.5),
  bool: true,
  null: null,
  date: new Date(5),
  binData: new Binary(Buffer.from('abc')),
  objectId: new ObjectId('64b000000000000000000001'),
  regex: /a/,
};
/** Texts that must be one of a few. */
const textOf: Record<string, string> = {
  w: 'majority',
  level: 'majority',
  mode: 'primary',
  verbosity: 'queryPlanner',
};

/** A command of this shape, with a value of the right type in every place. */
export function commandOf(shape: Readonly<Record<string, Shape>>): Document {
  return Object.fromEntries(Object.entries(shape).map(([name, part]) => [fieldOf(name), filled(name, part)]));
}

function filled(name: string, shape: Shape): unknown {
  if (Array.isArray(shape)) return shape.map((item) => filled(name, item));
  if (typeof shape === 'object') return commandOf(shape);
  if (shape === 'string') return textOf[name] ?? 'rows';
  return typeof shape === 'string' && shape in valueOf ? valueOf[shape] : shape;
}

/** `field#2.field` → `f2.f`. */
function fieldOf(name: string): string {
  return name.startsWith('$') ? name : name.replaceAll(/\bfield\b/g, 'f').replace('#', '');
}
