import type { OnCall } from '../../kernel/on-call.js';
import type { Log } from '../logging/log.js';
import type { Webhook } from './webhook.js';

/** Null: the operator set no address. */
export const onCallOf = (webhook: Webhook | null, log: Log): OnCall => ({
  isSet: webhook !== null,
  async call() {
    if (webhook === null) return false;
    try {
      await webhook.call();
      log.event('onCallCalled');
      return true;
    } catch (error) {
      log.fault('onCallFailed', error);
      return false;
    }
  },
});
