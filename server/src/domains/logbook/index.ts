import { JobFailure } from '../../kernel/domain.js';
import type { Domain } from '../domain.js';
import { logHeadsIn } from './log-heads.js';
import { logbookCases } from './logbook.cases.js';
import { logbookHttp } from './logbook.http.js';
import { logCollection } from './logbook.model.js';
import { logbookPolicy } from './logbook.policy.js';
import { logHeadRetention } from './logbook.retention.js';
import { logStore } from './logbook.store.js';
import { personalDataInLog } from './personal-data.js';
import { verifyLog } from './verify-log.js';

export { actsInRoom } from './acts-in-room.js';
export { enterInLog, enterReadInLog } from './enter-in-log.js';
export { logHeadsIn } from './log-heads.js';
export type { LogDocument } from './logbook.model.js';
export { type LogStore, logStore } from './logbook.store.js';
export type { LogPlace } from './logbook.types.js';
export { loggedPlace } from './logged-place.js';
export { actsSince, firstHosted, roomOfMark, type TeamAct } from './team-acts.js';
export { type VerifiedMonth, verifyLog } from './verify-log.js';

/** A daily job verifies the whole chain; a break, or a logbook that cannot be written, raises a fault. */
export const logbook = {
  policy: logbookPolicy,
  cases: logbookCases,
  may: { readLog: (ctx) => ctx.judge('log.read', null) === 'allow' },
  stores: ({ connection, vault, tombstoneDir }) => ({
    logbook: logStore(connection, vault, logHeadsIn(tombstoneDir)),
  }),
  collections: [logCollection],
  outside: [logHeadRetention],
  personalData: personalDataInLog,
  http: ({ answers }) => logbookHttp(answers),
  jobs: [
    {
      // While entries fail, the team cannot open questions: raise a fault at once.
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
  ],
} satisfies Domain;
