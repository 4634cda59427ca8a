import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './root.mjs';

const hasNative = () => {
  try {
    const here = createRequire(inRoot('node_modules', 'typescript-native', 'package.json'));
    return existsSync(
      here.resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`),
    );
  } catch {
    return false; // not built for this platform, or not installed on it
  }
};

/** The compiler as a tool to run: the native one (four times faster), or the one in JavaScript where that is missing. */
export function tsc(...args) {
  const folder = hasNative() ? 'typescript-native' : 'typescript';
  return { command: process.execPath, args: [inRoot('node_modules', folder, 'bin', 'tsc'), ...args] };
}
