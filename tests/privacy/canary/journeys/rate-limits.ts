import { randomUUID } from 'node:crypto';
import { accountRoutes } from '@naast/shared/contract/account';
import { arrangingRoutes } from '@naast/shared/contract/arranging';
import { flagRoutes } from '@naast/shared/contract/flags';
import { lookbackRoutes } from '@naast/shared/contract/lookbacks';
import { noticeRoutes } from '@naast/shared/contract/notices';
import { peopleRoutes } from '@naast/shared/contract/people';
import { reviewRoutes } from '@naast/shared/contract/reviews';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { settingRoutes } from '@naast/shared/contract/settings';
import { setupRoutes } from '@naast/shared/contract/setup';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { type Limited, rateLimits } from '@naast/shared/rate-limits';
import { changeOf, readsSetting } from '../../../support/settings.js';
import { aQuestion } from '../../../support/spreekuur.js';
import { inRoom } from '../../../support/wire.js';
import { type CanaryHouse, passphraseOf } from '../canary-house.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';
import type { Evening } from './room.js';

const passphrase = 'zomaar een lange zin met een Smelleken';
const drawn = { secret: 'A'.repeat(32), ticket: 'smelleken', code: '000000' };
const settings = {
  name: 'Smelleken',
  languages: ['nl' as const],
  timeZone: 'Europe/Amsterdam',
  isCareProvider: false,
  readingHours: { weekdays: [1], from: '09:00', to: '17:00' },
  promise: { helloWorkingDays: 1, answerWorkingDays: 2 },
  onCall: words.onCall,
};

/**
 * How to exceed each rule. A new rule without a way here does not compile. A known browser is counted by its own token, not by
 * its network; that an answer to the look-back is left out is told to nobody, and takes more chairs than one network gets at once.
 */
const ways: Record<
  Exclude<Limited, 'signInKnown' | 'lookbackNetwork'>,
  (house: CanaryHouse, evening: Evening) => Promise<() => Promise<unknown>>
> = {
  message:
    async (_, { guest, sessionId }) =>
    () =>
      posts(guest, sessionId),
  reaction: async (_, { member, sessionId, helloId }) => {
    const params = { sessionId, messageId: helloId, kind: 'heart' as const };
    let isGiven = false;
    return () => member.ask(roomRoutes.reactToMessage, { params, body: { isGiven: (isGiven = !isGiven) } });
  },
  flag: async (_, { guest, sessionId, helloId }) => {
    const body = {
      ...{ messageId: helloId, kind: 'other' as const },
      place: { kind: 'roomSession' as const, id: sessionId },
    };
    return () => guest.ask(flagRoutes.flagItem, { body });
  },
  lookback: async (_, { guest, sessionId }) => {
    const params = { sessionId };
    return () => guest.ask(lookbackRoutes.answerLookback, { params, body: { answer: 'yes' } });
  },
  review: async (_, { coordinator, sessionId }) => {
    const body = { reason: words.note };
    return () => coordinator.ask(reviewRoutes.openReview, { params: { sessionId }, body });
  },
  command: async (_, { member, sessionId }) => {
    if (!member.socket?.connected) await member.connect();
    return () => member.emitAnything('place:unfollow', inRoom(sessionId));
  },
  secondFactor: async (house) => {
    const body = { name: words.second, passphrase: passphraseOf(words.second), code: '000000' };
    return () => house.person('x').ask(peopleRoutes.signIn, { body });
  },
  enterRoom:
    async (house, { sessionId }) =>
    () =>
      house.person('x').ask(roomRoutes.enterRoom, {
        params: { sessionId },
        body: { name: words.guest, houseRulesVersion: 1 },
      }),
  // Many requests to enter at once: beyond four chairs of one network they are queued.
  chair: async (house, { sessionId }) => {
    const person = house.person(words.guest);
    await person.requestsEntry(sessionId);
    return () => house.person(words.guest).requestsEntry(sessionId);
  },
  // A repeated clientKey, so that no more questions are created.
  ask: async (house) => {
    const person = house.person('x');
    const body = aQuestion({ text: words.question });
    return () => person.ask(spreekuurRoutes.askQuestion, { body });
  },
  notice: async (house) => {
    const body = { path: '/', kind: 'hate' as const, words: words.note, language: 'nl' as const };
    return () => house.person('x').ask(noticeRoutes.sendNotice, { body });
  },
  return: async (house) => () =>
    house.person('x').ask(spreekuurRoutes.returnWithCodename, { body: { words: words.refused } }),
  shareDevice: async (house) => () =>
    house.person('x').ask(peopleRoutes.shareDevice, { body: { isShared: true } }),
  draftKey: async (house) => () => house.person('x').ask(peopleRoutes.openDraft, { body: {} }),
  signIn: async (house) => () =>
    house.person('x').ask(peopleRoutes.signIn, { body: { name: 'Smelleken', passphrase } }),
  signInAnyName: async (house) => {
    let n = 0;
    return () =>
      house
        .person('x')
        .ask(peopleRoutes.signIn, { body: { name: `Smelleken ${++n}`.slice(0, 24), passphrase } });
  },
  confirmPassphrase:
    async (_, { member }) =>
    () =>
      member.ask(accountRoutes.endAccount, { body: { passphrase: words.refused } }),
  recover: async (house) => () =>
    house.person('x').ask(accountRoutes.recover, {
      body: { words: words.refused, passphrase, language: 'nl' },
    }),
  invitation: async (house) => () =>
    house
      .person('x')
      .ask(teamRoutes.acceptInvitation, { body: { token: 'A'.repeat(44), passphrase, ...drawn } }),
  setup: async (house) => () =>
    house.person('x').ask(setupRoutes.finishSetup, {
      body: { setupCode: 'x', settings, isKeyBackedUp: true, name: 'Smelleken', passphrase, ...drawn },
    }),
  // The value that it has already: nothing changes.
  setting: async (_, { coordinator }) => {
    const { rev, value } = await readsSetting(coordinator, 'languages');
    return () => coordinator.ask(settingRoutes.changeSetting, changeOf('languages', rev, value));
  },
  // It is not paused: nothing changes.
  arranging: async (_, { coordinator }) => {
    const { rooms } = await coordinator.call(roomRoutes.listRooms, {});
    const params = { roomId: rooms[0]?.id as RoomId };
    return () => coordinator.ask(arrangingRoutes.pauseRoom, { params, body: { paused: false } });
  },
  // No logo, so nothing is drawn.
  mark:
    async (_, { coordinator }) =>
    () =>
      coordinator.ask(settingRoutes.uploadMark, { bytes: Buffer.from(words.refused) }),
  signUp: async (house) => () =>
    house.person('x').ask(accountRoutes.signUp, {
      body: { name: words.member, passphrase, language: 'nl' },
    }),
};

const posts = (person: CanaryPerson, sessionId: RoomSessionId) =>
  person.emitAnything('place:post', {
    ...inRoom(sessionId),
    clientKey: randomUUID(),
    body: { text: words.message },
  });

/** Exceeds all rules in parallel, so that slowed requests wait together. Returns the error codes by rule. */
export async function exceedRateLimits(
  house: CanaryHouse,
  evening: Evening,
): Promise<Map<string, Set<string>>> {
  const heard = new Map<string, Set<string>>();
  await Promise.all(
    Object.entries(ways).map(async ([rule, way]) => {
      const once = await way(house, evening);
      const { burst, beyond } = rateLimits[rule as Limited];
      // Twice the burst, since tokens refill meanwhile; once more for slowed rules, which would wait longer.
      const times = beyond === 'refuse' ? 2 * burst : burst + 1;
      const answers = await Promise.all(Array.from({ length: times }, once));
      heard.set(rule, new Set(answers.map(codeOf)));
    }),
  );
  return heard;
}

function codeOf(answer: unknown): string {
  const error = (answer as { error?: { code?: string } } | null)?.error;
  return error?.code ?? 'ok';
}
