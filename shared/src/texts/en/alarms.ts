import type { Texts } from '../shape.js';

export const alarms: Texts['alarms'] = {
  call: 'Naast: an alarm is waiting. Open Naast.',
};
