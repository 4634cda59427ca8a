import type { organisationRoutes } from '@naast/shared/contract/organisation';
import type { settingRoutes } from '@naast/shared/contract/settings';
import type { Answers } from '../../kernel/answers.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { changeSetting } from './actions/change-setting.js';
import { listSettings, readAccent, readMark, readOrganisation, readSetting } from './actions/reads.js';
import { uploadMark } from './actions/upload-mark.js';
import { presentOrganisation } from './organisation.present.js';
import { presentLine, presentSetting } from './settings.present.js';

export const organisationHttp = (
  answers: Answers,
): Handlers<typeof organisationRoutes & typeof settingRoutes> => ({
  async readOrganisation(ctx) {
    const { organisation, isSetUp } = await readOrganisation(ctx, answers);
    return presentOrganisation(organisation, { now: ctx.now(), isSetUp });
  },
  async readMark(ctx, { params }) {
    return { bytes: await readMark(ctx, params) };
  },
  async uploadMark(ctx, { bytes }) {
    const { mark, ground } = await uploadMark(ctx, bytes);
    return { mark: { id: mark.id, width: mark.width, height: mark.height }, ground };
  },
  async readAccent(ctx, { params }) {
    return { bytes: readAccent(ctx, params) };
  },
  async listSettings(ctx) {
    return { settings: (await listSettings(ctx, answers)).map(presentLine) };
  },
  async readSetting(ctx, { params }) {
    return presentSetting(await readSetting(ctx, params, answers));
  },
  async changeSetting(ctx, { body }) {
    return presentSetting(await changeSetting(ctx, body, answers));
  },
});
