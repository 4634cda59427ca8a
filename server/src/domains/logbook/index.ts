import type { Ctx } from '../../kernel/ctx.js';
import { type Job, JobFailure } from '../../kernel/domain.js';
import { verifyLog } from './verify-log.js';

export { enterInLog } from './enter-in-log.js';
export { type LogHeads, logHeadsIn } from './log-heads.js';
export { logbookHttp } from './logbook.http.js';
export { type LogDocument, logCollection } from './logbook.model.js';
export { logbookPolicy } from './logbook.policy.js';
export { logbookRetention, logHeadRetention } from './logbook.retention.js';
export { logbookSituations } from './logbook.situations.js';
export { type LogStore, logStore } from './logbook.store.js';
export { type VerifiedMonth, verifyLog } from './verify-log.js';

/** Whether the screen may offer it. */
export const mayReadLog = (ctx: Ctx): boolean => ctx.judge('log.read', null) === 'allow';

/** Every day the whole log is gone along; a break fails the job, and raises an alarm of its own. So does a log that cannot be written. */
export const logbookJobs: Job[] = [
  {
    // While nothing can be entered, nobody of the team can open a question: somebody has to know at once.
    name: 'logbook.write',
    everySeconds: 60,
    async run(ctx) {
      await ctx.stores.logbook.check().catch(() => {
        throw new JobFailure([{ kind: 'logNotWritten', about: null }]);
      });
    },
  },
  {
    name: 'logbook.verify',
    everySeconds: 24 * 3600,
    async run(ctx) {
      const breaks = await verifyLog(ctx.stores.logbook);
      if (breaks.length > 0) throw new JobFailure([{ kind: 'logBroken', about: null }]);
    },
  },
];
