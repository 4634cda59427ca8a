import { alarmRoutes, type MyAlarm } from '@naast/shared/contract/alarms';
import { type Form, textIn } from '../../forms/form.js';
import { notSafeFormName } from './not-safe-form-name.js';
import type { AlarmPlace } from './use-my-alarm.js';

/** The server's part of "I am not safe" without JavaScript. */
export const notSafeForm: Form<MyAlarm> = {
  name: notSafeFormName,
  async send(fields, call) {
    // The route parses it.
    const place = { kind: textIn(fields, 'kind'), id: textIn(fields, 'id') } as AlarmPlace;
    return { shown: await call(alarmRoutes.raiseMyAlarm, { body: { place } }) };
  },
};
