import { writeFileSync } from 'node:fs';
import type { Doc } from '../bson/values.js';
import { shapeOf } from './shape.js';

/** Notes the shape of each command, once, and writes them as a JSON array: a line each, in order. */
export class Recorder {
  readonly #path: string;
  readonly #shapes = new Set<string>();

  constructor(path: string) {
    this.#path = path;
  }

  hear(body: Doc): void {
    this.#shapes.add(JSON.stringify(shapeOf(body)));
  }

  write(): void {
    const lines = [...this.#shapes].sort();
    writeFileSync(this.#path, `[\n${lines.join(',\n')}\n]\n`);
  }
}
