import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { fingerprint, listFiles } from '../../scripts/lib/fingerprint.mjs';
import { inRoot } from '../../scripts/lib/root.mjs';

const folders = ['embedded-mongo/src', 'embedded-mongo/testing'];
const options = {
  module: { type: 'es6' },
  jsc: { target: 'es2023', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
  sourceMaps: 'inline',
};

function compileInto(folder, files) {
  for (const file of files) {
    const { code } = transformSync(readFileSync(inRoot(file), 'utf8'), {
      ...options,
      filename: inRoot(file),
    });
    const to = join(folder, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, code);
  }
}

/**
 * The embedded store's sources, compiled without a check of types, for processes and threads that tests start: from
 * TypeScript each of them would take 0.6 s of processor time more.
 * @returns the folder in `.cache/` in which `embedded-mongo/src` and `embedded-mongo/testing` stand as JavaScript
 */
export function compiledStore() {
  const files = listFiles(folders, (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const print = fingerprint([...files, 'tests/jest/compiled-store.mjs']).slice(0, 16);
  const folder = inRoot('.cache', `embedded-store-${print}`);
  if (existsSync(folder)) return folder;
  mkdirSync(inRoot('.cache'), { recursive: true });
  const fresh = mkdtempSync(inRoot('.cache', 'compiling-'));
  try {
    compileInto(fresh, files);
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another run compiled it meanwhile: a folder with files in it is not replaced.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
  return folder;
}
