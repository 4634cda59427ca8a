import { fileURLToPath } from 'node:url';
import { jestBase } from '../jest.base.mjs';

export default {
  ...jestBase('embedded-mongo'),
  globalSetup: fileURLToPath(new URL('../tests/jest/compile-store.mjs', import.meta.url)),
};
