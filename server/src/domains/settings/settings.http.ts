import type { settingRoutes } from '@naast/shared/contract/settings';
import type { Handlers } from '../../platform/http/handlers.js';
import type { Answers } from '../domain.js';
import { changeSetting } from './actions/change-setting.js';
import { listSettings, readSetting } from './actions/reads.js';
import { presentLine, presentSetting } from './settings.present.js';

export const settingHttp = (names: Pick<Answers, 'accountName'>): Handlers<typeof settingRoutes> => ({
  async listSettings(ctx) {
    return { settings: (await listSettings(ctx, names)).map(presentLine) };
  },
  async readSetting(ctx, { params }) {
    return presentSetting(await readSetting(ctx, params, names));
  },
  async changeSetting(ctx, { body }) {
    return presentSetting(await changeSetting(ctx, body, names));
  },
});
