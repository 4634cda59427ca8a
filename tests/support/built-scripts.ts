import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, scriptsOf } from '@naast/server/platform/http/built-files';
import { repository } from '../architecture/sources.js';

export const dist = join(repository, 'client/dist');
export const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;

/** The URL of the script built from a source file of the client. */
export function scriptOf(file: string): string {
  const [address] = scriptsOf(manifest, [file]);
  if (address === undefined) throw new Error(`${file} is no script by itself`);
  return address;
}
