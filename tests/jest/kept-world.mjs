import { TestEnvironment } from 'jest-environment-node';

const worlds = new Map();

const propertiesOf = (holder) =>
  Reflect.ownKeys(holder).map((key) => [key, Object.getOwnPropertyDescriptor(holder, key)]);

function isSame(one, other) {
  const parts = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'];
  return other !== undefined && parts.every((part) => Object.is(one[part], other[part]));
}

/** Remembers the globals and what `process` has. The returned function puts back what was changed or taken away since. */
function rememberGlobals({ global }) {
  const remembered = [global, global.process].map((holder) => ({ holder, was: propertiesOf(holder) }));
  return () => {
    for (const { holder, was } of remembered)
      for (const [key, descriptor] of was)
        if (descriptor.configurable && !isSame(descriptor, Object.getOwnPropertyDescriptor(holder, key)))
          Object.defineProperty(holder, key, descriptor);
  };
}

/**
 * The globals that the test files of a workspace share within one worker, and the modules that `kept-modules.cjs` keeps
 * with them. While somebody edits (`--watch`), and to measure coverage, each file has its own.
 */
export function worldFor({ globalConfig, projectConfig }, context) {
  const isKept = !(globalConfig.watch || globalConfig.watchAll || globalConfig.collectCoverage);
  const known = isKept ? worlds.get(projectConfig.rootDir) : undefined;
  if (known) return known;
  const base = new TestEnvironment({ globalConfig, projectConfig }, context);
  const world = { base, isKept, runtime: null, putGlobalsBack: rememberGlobals(base) };
  if (isKept) worlds.set(projectConfig.rootDir, world);
  return world;
}
