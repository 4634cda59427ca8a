import type { alarmRoutes } from '@naast/shared/contract/alarms';
import type { Handlers } from '../../platform/http/handlers.js';
import type { PlaceKinds } from '../places/index.js';
import { closeAlarm } from './actions/close-alarm.js';
import { raiseAlarm } from './actions/raise-alarm.js';
import { raiseMyAlarm } from './actions/raise-my-alarm.js';
import { raiseWorry } from './actions/raise-worry.js';
import { listAlarms, readAlarm } from './actions/read-alarms.js';
import { readMyAlarm } from './actions/read-my-alarm.js';
import { takeAlarm } from './actions/take-alarm.js';
import { tryOnCall } from './actions/try-on-call.js';
import { presentAlarm, presentAlarmWords, presentMyAlarm } from './alarms.present.js';

export const alarmHttp = (kinds: PlaceKinds): Handlers<typeof alarmRoutes> => ({
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
  tryOnCall: async (ctx) => ({ outcome: await tryOnCall(ctx) }),
});
