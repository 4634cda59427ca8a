import { written } from '@naast/shared/texts/written';
import type { Domain } from '../domain.js';
import { markCollection } from './marks.model.js';
import { markStore } from './marks.store.js';
import { organisationAudience } from './organisation.audience.js';
import { organisationCases } from './organisation.cases.js';
import './organisation.events.js';
import { organisationHttp } from './organisation.http.js';
import { organisationCollection, themeCollection } from './organisation.model.js';
import { organisationPages } from './organisation.pages.js';
import { organisationPolicy } from './organisation.policy.js';
import { organisationStore } from './organisation.store.js';
import { settingDesk } from './settings.desk.js';
import { formerSettingCollection, settingCollection } from './settings.model.js';
import { settingStore } from './settings.store.js';
import { theOrganisation } from './the-organisation.js';

export { type CrisisFile, readCrisisFile } from './crisis-file.js';
export { type HoursNow, hoursAt } from './hours.js';
export { organisationCollection } from './organisation.model.js';
export {
  type AnswerPromise,
  type FirstSettings,
  type Organisation,
  type Reading,
  type Theme,
} from './organisation.types.js';
export { settingCollection } from './settings.model.js';
export {
  brokenSettings,
  createDefaultThemes,
  createOrganisation,
  detectorSettings,
  houseRulesVersion,
  isSampleOrganisation,
  knownCrisis,
  listThemes,
  onCall,
  settleOrganisation,
  theOrganisation,
  theTimeZone,
} from './the-organisation.js';
export { addWorkingDays, readingAt, sharePassed } from './working-days.js';

declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly organisation: true;
  }
}

export const organisation = {
  policy: organisationPolicy,
  cases: organisationCases,
  may: { readSettings: (ctx) => ctx.judge('setting.read', null) === 'allow' },
  answers: { logKeptYears: async (ctx) => (await theOrganisation(ctx)).logKeptYears },
  stores: ({ connection, vault, crisis }) => ({
    organisation: organisationStore(connection, vault, crisis),
    settings: settingStore(connection, vault),
    marks: markStore(connection),
  }),
  collections: [
    organisationCollection,
    themeCollection,
    settingCollection,
    formerSettingCollection,
    markCollection,
  ],
  mentions: {
    ids: (ctx) => ctx.stores.settings.authors(),
    forget: (ctx, accountId) => ctx.stores.settings.forgetAuthor(accountId),
  },
  async personalData(ctx, { id, kind }, { language }) {
    if (kind === 'member') return [];
    const line = `${written[language].accountFile.settings}: ${await ctx.stores.settings.countOf(id)}`;
    return [{ title: null, lines: [line] }];
  },
  keys: {
    // Only the sealed fields are lost with the key; the settings stay.
    organisation: { among: (ctx, ids) => ctx.stores.organisation.among(ids), remove: async () => {} },
  },
  desk: settingDesk,
  publicPages: organisationPages,
  http: ({ answers }) => organisationHttp(answers),
  audience: organisationAudience,
} satisfies Domain;
