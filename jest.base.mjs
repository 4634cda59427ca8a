import { fileURLToPath } from 'node:url';

/** What every workspace's jest.config.mjs starts from: ES modules, compiled by swc, reading the workspaces' sources. */
export const jestBase = (displayName) => ({
  displayName,
  testEnvironment: fileURLToPath(new URL('tests/jest/left-open.mjs', import.meta.url)),
  runtime: fileURLToPath(new URL('tests/jest/kept-modules.cjs', import.meta.url)),
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironmentOptions: { customExportConditions: ['@naast/source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '/dist-ssr/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
});
