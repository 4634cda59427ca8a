import type { alarmRoutes } from '@naast/shared/contract/alarms';
import type { foundRoutes } from '@naast/shared/contract/found';
import type { Handlers } from '../../platform/http/handlers.js';
import type { PlaceKinds } from '../places/index.js';
import { presentItem } from '../talks/index.js';
import { closeAlarm } from './actions/close-alarm.js';
import { leaveFound } from './actions/leave-found.js';
import { readMyFound } from './actions/my-found.js';
import { offerTalkFromAlarm } from './actions/offer-talk-from-alarm.js';
import { openFound } from './actions/open-found.js';
import { raiseAlarm } from './actions/raise-alarm.js';
import { raiseMyAlarm } from './actions/raise-my-alarm.js';
import { raiseWorry } from './actions/raise-worry.js';
import { listAlarms, readAlarm } from './actions/read-alarms.js';
import { readMyAlarm } from './actions/read-my-alarm.js';
import { takeAlarm } from './actions/take-alarm.js';
import { takeBackFound } from './actions/take-back-found.js';
import { tryOnCall } from './actions/try-on-call.js';
import { presentAlarm, presentAlarmWords, presentMyAlarm, presentMyFound } from './alarms.present.js';

export const alarmHttp = (kinds: PlaceKinds): Handlers<typeof alarmRoutes & typeof foundRoutes> => ({
  readMyAlarm: async (ctx, { params }) => presentMyAlarm(await readMyAlarm(ctx, kinds, params)),
  raiseMyAlarm: async (ctx, { body }) => presentMyAlarm(await raiseMyAlarm(ctx, kinds, body)),
  async raiseWorry(ctx, { body }) {
    await raiseWorry(ctx, kinds, body);
    return {};
  },
  raiseAlarm: async (ctx, { body }) => presentAlarm(await raiseAlarm(ctx, kinds, body)),
  async listAlarms(ctx, { query }) {
    const { open, openCount, next, closed } = await listAlarms(ctx, kinds, query);
    return { open: open.map(presentAlarm), openCount, next, closed: closed.map(presentAlarm) };
  },
  async readAlarm(ctx, { params }) {
    const { seen, words } = await readAlarm(ctx, kinds, params);
    return presentAlarmWords(seen, words);
  },
  takeAlarm: async (ctx, { params, body }) =>
    presentAlarm(await takeAlarm(ctx, kinds, { ...params, ...body })),
  closeAlarm: async (ctx, { params, body }) =>
    presentAlarm(await closeAlarm(ctx, kinds, { ...params, ...body })),
  offerTalkFromAlarm: async (ctx, { params }) => presentItem(await offerTalkFromAlarm(ctx, params)),
  readMyFound: async (ctx, { params }) => presentMyFound(await readMyFound(ctx, kinds, params)),
  leaveFound: async (ctx, { params, body }) =>
    presentMyFound(await leaveFound(ctx, kinds, { ...params, ...body })),
  takeBackFound: async (ctx, { params }) => presentMyFound(await takeBackFound(ctx, kinds, params)),
  async openFound(ctx, { params }) {
    const { words, until } = await openFound(ctx, params);
    return { words, until: until.toISOString() };
  },
  tryOnCall: async (ctx) => ({ outcome: await tryOnCall(ctx) }),
});
