import { setTimeout as sleep } from 'node:timers/promises';
import { TestEnvironment } from 'jest-environment-node';

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
export default class LeftOpen extends TestEnvironment {
  #before = counts();
  #hasFailed = false;

  handleTestEvent({ name }) {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.#hasFailed = true;
  }

  async teardown() {
    await super.teardown();
    // After a failure, open resources are a consequence: reporting them would hide the failure.
    if (this.#hasFailed) return;
    const left = () => {
      const now = counts();
      return lasting.filter((kind) => now.get(kind) > this.#before.get(kind));
    };
    for (const from = Date.now(); left().length > 0 && Date.now() - from < msToEnd; ) await sleep(20);
    if (left().length > 0) throw new Error(`This file left something open: ${left().join(', ')}.`);
  }
}
