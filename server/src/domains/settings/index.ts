import type { Domain } from '../domain.js';
import { settingAudience } from './settings.audience.js';
import './settings.events.js';
import { settingCases } from './settings.cases.js';
import { settingDesk } from './settings.desk.js';
import { settingHttp } from './settings.http.js';
import { settingPolicy } from './settings.policy.js';

export const settings = {
  policy: settingPolicy,
  cases: settingCases,
  may: { changeSettings: (ctx) => ctx.judge('setting.change', null) === 'allow' },
  desk: settingDesk,
  http: ({ answers }) => settingHttp(answers),
  audience: settingAudience,
} satisfies Domain;
