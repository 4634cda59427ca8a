import { written } from '@naast/shared/texts/written';
import type { Domain } from '../domain.js';
import { faultCases } from './faults.cases.js';
import { faultRows } from './faults.desk.js';
import { faultHttp } from './faults.http.js';
import { faultCollection } from './faults.model.js';
import { faultPolicy } from './faults.policy.js';
import { faultStore } from './faults.store.js';
import { faultSubscribers } from './faults.subscribers.js';

export { faultCall } from './fault-call.js';
export { faultDesk } from './fault-desk.js';

export const faults = {
  policy: faultPolicy,
  cases: faultCases,
  may: { seeFaults: (ctx) => ctx.judge('fault.list', null) === 'allow' },
  desk: faultRows,
  stores: ({ connection, newId }) => ({ faults: faultStore(connection, newId) }),
  collections: [faultCollection],
  mentions: {
    ids: (ctx) => ctx.stores.faults.seers(),
    forget: (ctx, accountId) => ctx.stores.faults.forgetSeer(accountId),
  },
  async personalData(ctx, { id }, { language }) {
    const count = await ctx.stores.faults.countSeenBy(id);
    return count === 0
      ? []
      : [{ title: null, lines: [`${written[language].accountFile.faultsSeen}: ${count}`] }];
  },
  subscribers: faultSubscribers,
  http: faultHttp,
} satisfies Domain;
