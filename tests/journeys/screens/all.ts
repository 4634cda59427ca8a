import { accountScreens } from './accounts.js';
import { afterCloseScreens } from './after-close.js';
import { alarmScreens } from './alarms.js';
import { arrangingScreens } from './arranging.js';
import { askerScreens } from './asker.js';
import { caseScreens } from './cases.js';
import { faultScreens } from './faults.js';
import { figureScreens } from './figures.js';
import { measureScreens } from './measures.js';
import { noticeScreens } from './notices.js';
import { peopleScreens } from './people.js';
import { publicScreens } from './public.js';
import { roomScreens } from './room.js';
import type { Screens } from './screen.js';
import { settingScreens } from './settings.js';
import { shiftScreens } from './shifts.js';
import { talkScreens } from './talks.js';
import { teamScreens } from './team.js';

/** Each area has its own file; a new one gets a line here. */
export const screens: Screens = {
  ...publicScreens,
  ...askerScreens,
  ...roomScreens,
  ...teamScreens,
  ...accountScreens,
  ...peopleScreens,
  ...faultScreens,
  ...settingScreens,
  ...arrangingScreens,
  ...alarmScreens,
  ...caseScreens,
  ...talkScreens,
  ...afterCloseScreens,
  ...figureScreens,
  ...measureScreens,
  ...shiftScreens,
  ...noticeScreens,
};
