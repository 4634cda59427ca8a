import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './root.mjs';

const isNative = () => {
  try {
    const here = createRequire(inRoot('node_modules', 'typescript-native', 'package.json'));
    return existsSync(
      here.resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`),
    );
  } catch {
    return false; // not built for this platform, or not installed on it
  }
};

// Each further checker learns the types of Mongoose and Zod for itself: its usual four take thrice the processor time of one.
const native = ['--checkers', '1'];

/** The compiler as a tool to run: the native one (four times faster), or the one in JavaScript where that is missing. */
export function tsc(...args) {
  const [folder, own] = isNative() ? ['typescript-native', native] : ['typescript', []];
  const path = inRoot('node_modules', folder, 'bin', 'tsc');
  // `-b` has to come first.
  return { command: process.execPath, args: [path, ...args, ...own] };
}
