import type { Job } from '../../kernel/domain.js';
import type { Bus } from './bus.js';

/** Finds that this node cannot reach the others. Pages then catch up by themselves, within half a minute. */
export const busJob = (bus: Bus): Job => ({
  name: 'realtime.bus',
  everySeconds: 60,
  run: async () => (bus.isAway() ? [{ kind: 'nodesApart', about: null }] : []),
});
