import { goodAccents } from '@naast/shared/accent';
import { accountRoutes } from '@naast/shared/contract/account';
import { arrangingRoutes } from '@naast/shared/contract/arranging';
import { crisisLineRoutes } from '@naast/shared/contract/crisis-lines';
import { detectorRoutes } from '@naast/shared/contract/detectors';
import { figureRoutes } from '@naast/shared/contract/figures';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { ownPageRoutes } from '@naast/shared/contract/own-pages';
import { settingRoutes } from '@naast/shared/contract/settings';
import { setupRoutes } from '@naast/shared/contract/setup';
import { saved } from '../../../support/pictures.js';
import { type CanaryHouse, codeNow, passphraseOf } from '../canary-house.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';

/** The first start: a wrong setup code, then the setup. */
export async function setsUp(house: CanaryHouse): Promise<CanaryPerson> {
  const person = house.person(words.coordinator);
  await person.call(organisationRoutes.readOrganisation, {});
  await person.call(ownPageRoutes.readOwnPage, { params: { page: 'terms' } });
  const { secret, ticket, uri } = await person.call(accountRoutes.drawSecondFactor, {});
  const passphrase = passphraseOf(words.coordinator);
  const body = {
    setupCode: house.setupCode,
    settings: {
      // The organisation's name is public.
      name: 'Herstelacademie De Brug',
      languages: ['nl' as const, 'en' as const],
      timeZone: 'Europe/Amsterdam',
      isCareProvider: false,
      readingHours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' },
      promise: { helloWorkingDays: 1, answerWorkingDays: 2 },
      onCall: words.onCall,
    },
    isKeyBackedUp: true as const,
    name: words.coordinator,
    passphrase,
    secret,
    ticket,
    code: codeNow(secret),
  };
  await person.refusal(setupRoutes.finishSetup, { body: { ...body, setupCode: 'KANA-RIEV-OGEL' } });
  await person.refusal(setupRoutes.finishSetup, { body: { ...body, passphrase: words.coordinator } });
  const { recoveryCodes } = await person.call(setupRoutes.finishSetup, { body });
  await changesSettings(person);
  await arrangesRooms(person);
  for (const kept of [passphrase, secret, ticket, uri, ...recoveryCodes]) house.secrets.add(kept);
  return person;
}

/** What a coordinator writes about the organisation is there to be read by everybody. */
async function changesSettings(person: CanaryPerson): Promise<void> {
  await person.call(settingRoutes.listSettings, {});
  await person.call(crisisLineRoutes.listCrisisSets, {});
  await person.ask(crisisLineRoutes.saveCrisisLines, {});
  const params = { subject: 'organisation' as const };
  const { rev, value, subject } = await person.call(settingRoutes.readSetting, { params });
  if (subject !== 'organisation') throw new Error('another subject');
  const change = { subject, value: { ...value, contact: '030 123 45 67' } };
  await person.call(settingRoutes.changeSetting, { body: { rev, change } });
  const { mark } = await person.call(settingRoutes.uploadMark, { bytes: saved.photo });
  const look = { mark, ground: 'none' as const, accent: goodAccents.blue };
  await person.call(settingRoutes.changeSetting, {
    body: { rev: 0, change: { subject: 'look', value: look } },
  });
  const { accentSheet } = await person.call(organisationRoutes.readOrganisation, {});
  await person.ask(organisationRoutes.readMark, { params: { markId: mark.id } });
  const [sheet = ''] = /[0-9a-f]+-[0-9a-f]+/.exec(String(accentSheet)) ?? [];
  await person.call(detectorRoutes.trySentence, { body: { text: words.onCall } });
  await person.call(detectorRoutes.readDetectorCounts, {});
  await person.call(figureRoutes.readFigures, {});
  await person.ask(organisationRoutes.readAccent, { params: { sheet } });
}

/** Its texts are public too. The room that is there stays as it is. */
async function arrangesRooms(person: CanaryPerson): Promise<void> {
  const plan = {
    title: { nl: 'Avondruimte', en: 'Evening room' },
    description: { nl: 'Voor de avond.', en: 'For the evening.' },
    weekly: [{ weekday: 1, from: '20:00', to: '24:00' }],
  };
  const { id: roomId, rev } = await person.call(arrangingRoutes.makeRoom, {
    body: { clientKey: crypto.randomUUID(), plan },
  });
  const params = { roomId };
  const changed = { ...plan, weekly: [{ weekday: 2, from: '20:00', to: '22:00' }] };
  await person.call(arrangingRoutes.changeRoom, { params, body: { rev, plan: changed } });
  await person.call(arrangingRoutes.pauseRoom, { params, body: { paused: true } });
  await person.call(arrangingRoutes.moveRoom, { params, body: { after: null } });
  await person.call(arrangingRoutes.removeRoom, { params });
}
