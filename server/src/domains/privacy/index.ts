import { type Finding, type Job, JobFailure, type RetentionRule } from '../../kernel/domain.js';
import type { Log } from '../../platform/logging/log.js';
import { runRetention } from './actions/run-retention.js';

/** Every 15 minutes, so that a term of 47 hours stays below 48. */
export function retentionJob(rules: readonly RetentionRule[], log: Log): Job {
  return {
    name: 'privacy.retention',
    everySeconds: 900,
    async run(ctx) {
      const { removed, left, failed } = await runRetention(ctx, rules);
      log.event('retentionRan', removed);
      for (const [collection, count] of Object.entries(left))
        log.event('retentionLeft', { collection, count });
      for (const { collection, error } of failed) log.fault('retentionFailed', error, { collection });
      const findings: Finding[] = [
        ...failed.map(({ collection }) => ({ kind: 'retentionFailed' as const, about: collection })),
        ...Object.keys(left).map((collection) => ({ kind: 'retentionLeft' as const, about: collection })),
      ];
      if (failed.length > 0) throw new JobFailure(findings);
      return findings;
    },
  };
}
