import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where jest compiled the sources to (tests/jest/compile-store.mjs). */
const compiled = process.env['NAAST_TEST_COMPILED_STORE'];

/** Arguments with which node runs a file of this workspace, such as 'src/cli/main', in a process of its own. */
export const nodeArgs = (file: string): string[] =>
  compiled === undefined
    ? ['--conditions=@naast/source', '--import', 'tsx', join(root, 'embedded-mongo', `${file}.ts`)]
    : [join(compiled, 'embedded-mongo', `${file}.js`)];
