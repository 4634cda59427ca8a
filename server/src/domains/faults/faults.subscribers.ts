import type { Subscribers } from '../../kernel/domain.js';
import { checkCrisisFile } from './actions/check-crisis-file.js';
import { recordOutcome } from './actions/record-outcome.js';

export const crisisFileJob = 'faults.crisisFile';

export const faultSubscribers: Subscribers = {
  /** "I checked these today" ends the fault that nobody did, and a new value that of a broken one: not an hour later. */
  async 'setting.changed'(ctx) {
    const findings = await checkCrisisFile(ctx);
    await recordOutcome(ctx, { job: crisisFileJob, findings, isWhole: true });
  },
};
