import { setTimeout as sleep } from 'node:timers/promises';
import { worldFor } from './kept-world.mjs';
import { measureFile } from './processor-time.mjs';

const msToEnd = 60_000;
/** Resources that keep a process alive until they are closed. */
const lasting = ['TCPServerWrap', 'TCPSocketWrap', 'PipeWrap', 'ProcessWrap', 'MessagePort', 'Timeout'];

function counts() {
  const open = process.getActiveResourcesInfo();
  return new Map(lasting.map((kind) => [kind, open.filter((name) => name === kind).length]));
}

/**
 * A server, socket or timer that a test file left open fails that file. Jest ends its workers whatever still lives in
 * them, so without this nobody would notice.
 */
export default class LeftOpen {
  #before = counts();
  #hasFailed = false;

  constructor(config, context) {
    this.measured = measureFile(config.projectConfig.displayName.name, context.testPath);
    this.world = worldFor(config, context);
    const { global, moduleMocker, fakeTimers, fakeTimersModern } = this.world.base;
    Object.assign(this, { global, moduleMocker, fakeTimers, fakeTimersModern });
  }

  getVmContext() {
    return this.world.base.getVmContext();
  }

  exportConditions() {
    return this.world.base.exportConditions();
  }

  setup() {
    return this.world.base.setup();
  }

  handleTestEvent({ name }) {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.#hasFailed = true;
  }

  async teardown() {
    if (this.world.isKept) this.#leaveToTheNextFile();
    else await this.world.base.teardown();
    this.measured();
    // After a failure, open resources are a consequence: reporting them would hide the failure.
    if (this.#hasFailed) return;
    const left = () => {
      const now = counts();
      return lasting.filter((kind) => now.get(kind) > this.#before.get(kind));
    };
    for (const from = Date.now(); left().length > 0 && Date.now() - from < msToEnd; ) await sleep(20);
    if (left().length > 0) throw new Error(`This file left something open: ${left().join(', ')}.`);
  }

  #leaveToTheNextFile() {
    this.fakeTimersModern.useRealTimers();
    this.world.putGlobalsBack();
    // The listeners of jest-circus: the next file brings its own.
    Reflect.deleteProperty(this.global, Symbol.for('EVENT_HANDLERS'));
  }
}
