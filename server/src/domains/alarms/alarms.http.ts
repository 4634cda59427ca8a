import type { alarmRoutes } from '@naast/shared/contract/alarms';
import type { Ctx } from '../../kernel/ctx.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { listAlarms } from './actions/list-alarms.js';
import { seeAlarm } from './actions/see-alarm.js';
import { presentAlarm } from './alarms.present.js';

const alarmsNow = async (ctx: Ctx) => ({ alarms: (await listAlarms(ctx)).map(presentAlarm) });

export const alarmHttp: Handlers<typeof alarmRoutes> = {
  listAlarms: alarmsNow,
  async seeAlarm(ctx, { params }) {
    await seeAlarm(ctx, params.alarmId);
    return alarmsNow(ctx);
  },
};
