import { texts } from '@naast/shared/texts/all';
import type { Domain } from '../domain.js';
import { alarmCases } from './alarms.cases.js';
import { alarmHttp } from './alarms.http.js';
import { alarmCollection } from './alarms.model.js';
import { alarmPolicy } from './alarms.policy.js';
import { alarmStore } from './alarms.store.js';

export { alarmCall } from './alarm-call.js';
export { alarmDesk } from './alarm-desk.js';

export const alarms = {
  policy: alarmPolicy,
  cases: alarmCases,
  may: { seeAlarms: (ctx) => ctx.judge('alarm.list', null) === 'allow' },
  stores: ({ connection, newId }) => ({ alarms: alarmStore(connection, newId) }),
  collections: [alarmCollection],
  mentions: {
    ids: (ctx) => ctx.stores.alarms.seers(),
    forget: (ctx, accountId) => ctx.stores.alarms.forgetSeer(accountId),
  },
  async kept(ctx, { id }, { language }) {
    const count = await ctx.stores.alarms.countSeenBy(id);
    return count === 0
      ? []
      : [{ title: null, lines: [`${texts[language].accountFile.alarmsSeen}: ${count}`] }];
  },
  http: alarmHttp,
} satisfies Domain;
