import type { Ctx } from '../../kernel/ctx.js';

export { alarmCall } from './alarm-call.js';
export { alarmDesk } from './alarm-desk.js';
export { alarmHttp } from './alarms.http.js';
export { alarmCollection } from './alarms.model.js';
export { alarmPolicy } from './alarms.policy.js';
export { alarmMentions, alarmReactions } from './alarms.reactions.js';
export { alarmRetention } from './alarms.retention.js';
export { alarmSituations } from './alarms.situations.js';
export { type AlarmStore, alarmStore } from './alarms.store.js';

/** Whether the screen shows them. */
export const maySeeAlarms = (ctx: Ctx): boolean => ctx.judge('alarm.list', null) === 'allow';
