import { limits } from '@naast/shared/limits';
import { written } from '@naast/shared/texts/written';
import { channels } from '../../platform/realtime/channels.js';
import type { Domain } from '../domain.js';
import { escalate } from './actions/escalate.js';
import { markTakerAway, markTakersHere } from './actions/mark-takers.js';
import { raiseFromMarked } from './actions/raise-from-marked.js';
import { raiseFromReadings } from './actions/raise-from-reading.js';
import { raiseFromWorries } from './actions/raise-worry.js';
import { releaseAlarms, releaseOfLessened } from './actions/release-alarms.js';
import { tellAuthors } from './actions/tell-authors.js';
import { alarmAudience } from './alarms.audience.js';
import './alarms.events.js';
import { alarmCases } from './alarms.cases.js';
import { alarmDesk, alarmsOnDesk } from './alarms.desk.js';
import { alarmHttp } from './alarms.http.js';
import { alarmCollection } from './alarms.model.js';
import { alarmPolicy, alarmReads } from './alarms.policy.js';
import { alarmStore } from './alarms.store.js';
import { foundCollection } from './found.model.js';
import { foundStore } from './found.store.js';
import { worryCollection } from './worries.model.js';
import { worryStore } from './worries.store.js';

export { raiseForTeam } from './actions/raise-for-team.js';
export { raiseWorry } from './actions/raise-worry.js';
export { releaseAlarms } from './actions/release-alarms.js';
export { alarmCall } from './alarm-call.js';
export { alarmsSince, alarmsTakenBy } from './alarms-since.js';

export const alarms = {
  policy: alarmPolicy,
  cases: alarmCases,
  reads: alarmReads,
  may: {
    seeAlarms: (ctx) => ctx.judge('alarm.list', null) === 'allow',
  },
  desk: alarmDesk,
  answers: { alarmsOnDesk },
  stores: ({ connection, vault }) => ({
    alarms: alarmStore(connection, vault),
    worries: worryStore(connection),
    found: foundStore(connection, vault),
  }),
  collections: [alarmCollection, worryCollection, foundCollection],
  ofPlaces: ({ alarms: { hasOpen, markOf } }) => ({
    isUnderAlarm: async (place, { seatId, who }) =>
      (await hasOpen(place, seatId)) || hasOpen(place, markOf(place, who)),
  }),
  keys: {
    alarm: {
      among: (ctx, ids) => ctx.stores.alarms.among(ids),
      isBackedUp: false,
      remove: (ctx, id) => ctx.stores.alarms.removeWords(id, ctx.now()),
    },
    found: {
      among: (ctx, ids) => ctx.stores.found.among(ids),
      isBackedUp: false,
      remove: (ctx, id) => ctx.stores.found.removeLeaving(id, ctx.now()),
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
    'thread.readIn': (ctx) => raiseFromReadings(ctx, places),
    'room.heldUrgent': (ctx) => raiseFromMarked(ctx, places),
    'alarm.worried': (ctx) => raiseFromWorries(ctx, places),
    'seat.taken': tellAuthors,
    'seat.returned': tellAuthors,
    'seat.connectionLost': tellAuthors,
    'seat.left': tellAuthors,
    'signInSession.locked': markTakerAway,
    'account.leftQuickly': markTakerAway,
  }),
  http: ({ places }) => alarmHttp(places),
  audience: alarmAudience,
  jobs: ({ places }) => [
    {
      name: 'alarms.escalate',
      everySeconds: 10,
      // One that cannot be raised holds back neither the others nor those that nobody took.
      async run(ctx) {
        try {
          await raiseFromReadings(ctx, places);
        } finally {
          try {
            await raiseFromWorries(ctx, places);
          } finally {
            try {
              await raiseFromMarked(ctx, places);
            } finally {
              await escalate(ctx);
            }
          }
        }
      },
    },
  ],
  rounds: [
    {
      name: 'alarmTakersNotNoted',
      everyMs: limits.duty.notedEvery,
      run: (ctx, reach) => markTakersHere(ctx, (id) => reach.hasPages(channels.account(id))),
    },
  ],
} satisfies Domain;
