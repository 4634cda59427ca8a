import type { crisisLineRoutes } from '@naast/shared/contract/crisis-lines';
import type { organisationRoutes } from '@naast/shared/contract/organisation';
import type { ownPageRoutes } from '@naast/shared/contract/own-pages';
import type { settingRoutes } from '@naast/shared/contract/settings';
import type { Answers } from '../../kernel/answers.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { changeSetting } from './actions/change-setting.js';
import { listCrisisSets, readCrisisLines } from './actions/crisis-line-reads.js';
import {
  listSettings,
  readAccent,
  readMark,
  readOrganisation,
  readOwnPage,
  readSetting,
} from './actions/reads.js';
import { uploadMark } from './actions/upload-mark.js';
import { presentOrganisation } from './organisation.present.js';
import { presentSet, presentSetting, presentSettingRow } from './settings.present.js';

export const organisationHttp = (
  answers: Answers,
): Handlers<
  typeof organisationRoutes & typeof ownPageRoutes & typeof settingRoutes & typeof crisisLineRoutes
> => ({
  async readOrganisation(ctx) {
    const { organisation, isSetUp } = await readOrganisation(ctx, answers);
    return presentOrganisation(organisation, { now: ctx.now(), isSetUp });
  },
  async readOwnPage(ctx, { params }) {
    const { page, text, changedOn } = await readOwnPage(ctx, params);
    return { page, text: { nl: text.nl, en: text.en }, changedOn };
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
    return { settings: (await listSettings(ctx, answers)).map(presentSettingRow) };
  },
  async readSetting(ctx, { params }) {
    return presentSetting(await readSetting(ctx, params, answers));
  },
  async listCrisisSets(ctx) {
    return { sets: listCrisisSets(ctx).map(presentSet) };
  },
  async saveCrisisLines(ctx) {
    const text = `${JSON.stringify(await readCrisisLines(ctx), null, 2)}\n`;
    return { name: 'crisis.json', type: 'text/plain' as const, text };
  },
  async changeSetting(ctx, { body }) {
    return presentSetting(await changeSetting(ctx, body, answers));
  },
});
