import { written } from '@naast/shared/texts/written';
import type { Domain } from '../domain.js';
import { escalate } from './actions/escalate.js';
import { raiseFromReading } from './actions/raise-from-reading.js';
import { releaseAlarms, releaseOfLessened } from './actions/release-alarms.js';
import { alarmAudience } from './alarms.audience.js';
import './alarms.events.js';
import { alarmCases } from './alarms.cases.js';
import { alarmDesk } from './alarms.desk.js';
import { alarmHttp } from './alarms.http.js';
import { alarmCollection } from './alarms.model.js';
import { alarmPolicy, alarmReads } from './alarms.policy.js';
import { alarmStore } from './alarms.store.js';

import { foundCollection } from './found.model.js';
import { foundStore } from './found.store.js';

export { alarmCall } from './alarm-call.js';

export const alarms = {
  policy: alarmPolicy,
  cases: alarmCases,
  reads: alarmReads,
  may: {
    seeAlarms: (ctx) => ctx.judge('alarm.list', null) === 'allow',
  },
  desk: alarmDesk,
  stores: ({ connection, vault }) => ({
    alarms: alarmStore(connection, vault),
    found: foundStore(connection, vault),
  }),
  collections: [alarmCollection, foundCollection],
  keys: {
    alarm: {
      among: (ctx, ids) => ctx.stores.alarms.among(ids),
      isBackedUp: false,
      remove: (ctx, id) => ctx.stores.alarms.removeWords(id, ctx.now()),
    },
    found: {
      among: (ctx, ids) => ctx.stores.found.among(ids),
      isBackedUp: false,
      remove: (ctx, id) => ctx.stores.found.remove(id, ctx.now()),
    },
  },
  mentions: {
    ids: (ctx) => ctx.stores.alarms.mentioned(),
    async forget(ctx, accountId) {
      await releaseAlarms(ctx, accountId);
      await ctx.stores.alarms.forgetAccount(accountId);
    },
  },
  async personalData(ctx, { id, kind }, { language }) {
    if (kind === 'member') return [];
    const line = `${written[language].accountFile.alarms}: ${await ctx.stores.alarms.countOf(id)}`;
    return [{ title: null, lines: [line] }];
  },
  subscribers: ({ places }) => ({
    // What is due at once goes further at once; the job looks after the rest.
    'alarm.changed': (ctx) => escalate(ctx),
    async 'account.changed'(ctx, { accountId, hasLost }) {
      if (hasLost) await releaseOfLessened(ctx, accountId);
    },
    // An open one still has to be looked after; its words are none of the question's.
    async 'thread.erased'(ctx, { place }) {
      for (const id of await ctx.stores.alarms.closedIn(place.id))
        await ctx.stores.alarms.removeWords(id, ctx.now());
    },
    'thread.readIn': (ctx, event) => raiseFromReading(ctx, places, event),
  }),
  http: ({ places }) => alarmHttp(places),
  audience: alarmAudience,
  jobs: [{ name: 'alarms.escalate', everySeconds: 10, run: escalate }],
} satisfies Domain;
