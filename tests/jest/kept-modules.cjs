// oxlint-disable-next-line typescript/no-require-imports -- jest loads its runtime with require
const { default: Runtime } = require('jest-runtime');

/** Packages, and sources of ours that hold no state of a test (tests/architecture/no-state-in-modules.test.ts). */
const kept =
  /[\\/](?:node_modules|server[\\/]src|shared[\\/]src|embedded-mongo[\\/]src|client[\\/]dist-ssr)[\\/]/;
const isKept = (key) =>
  key.startsWith('node:') ||
  (kept.test(key) && !/\.test\.tsx?$/.test(key) && !key.startsWith('@jest/globals'));

/**
 * Jest's runtime, one for all test files of a workspace in one worker. It keeps packages and the server's modules: loading
 * them took a second of processor time a file, and running them cold took as long as the tests. Test files and what
 * supports them are loaded anew for each file.
 */
module.exports = class KeptModules extends Runtime {
  constructor(...given) {
    const [, environment, , , sources, , testPath] = given;
    const { world } = environment;
    if (world.runtime) {
      world.runtime.begin(testPath, sources);
      // Instead of a new one.
      return world.runtime;
    }
    super(...given);
    this.world = world;
    if (world.isKept) world.runtime = this;
  }

  begin(testPath, sources) {
    this._testPath = testPath;
    this.executor.testPath = testPath;
    this.esmLoader.testPath = testPath;
    for (const [path, source] of sources) this.fileCache.strings.set(path, source);
    this.testState.state = 'loading';
  }

  teardown() {
    if (!this.world.isKept) {
      super.teardown();
      return;
    }
    this.restoreAllMocks();
    this.forgetModules();
    this.testMainModule.reset();
    this.mockState.clear();
    this.fileCache.clear();
    this.transformCache.clear();
    this.jestGlobals.clearJestObjectCache();
    this.jestGlobals.cachedEnvGlobals = undefined;
    this.loggedReferenceErrors.clear();
    this.testState.teardown();
  }

  /** All but the kept ones. Jest's own are among them, with the state of the file's tests. */
  forgetModules() {
    const { registries } = this;
    registries.exitIsolated();
    for (const modules of [registries.getActiveEsmRegistry(), registries.getActiveCjsRegistry()])
      for (const key of modules.keys()) if (!isKept(key)) modules.delete(key);
    registries.getActiveMockRegistry().clear();
    registries.moduleMockRegistry.clear();
    registries.getInternalCjsRegistry().clear();
  }
};
