import { alarmRoutes, type MyAlarm } from '@naast/shared/contract/alarms';
import { choiceIn, type Form, textIn } from '../../forms/form.js';
import { notSafeFormName } from './not-safe-form-name.js';
import type { AlarmPlace } from './use-my-alarm.js';

/** The server's part of "I am not safe" without JavaScript. */
export const notSafeForm: Form<MyAlarm> = {
  name: notSafeFormName,
  async send(fields, call) {
    // The route parses it.
    const place = {
      kind: choiceIn(fields, 'kind', ['roomSession', 'thread']),
      id: textIn(fields, 'id'),
    } as AlarmPlace;
    return { shown: await call(alarmRoutes.raiseMyAlarm, { body: { place } }) };
  },
};
