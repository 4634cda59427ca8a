import { alarmRoutes } from '@naast/shared/contract/alarms';
import type { AccountId } from '@naast/shared/contract/answering';
import { type CaseItem, caseRoutes } from '@naast/shared/contract/cases';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { foundRoutes } from '@naast/shared/contract/found';
import { graveCaseRoutes } from '@naast/shared/contract/grave-cases';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import type { TalkId } from '@naast/shared/contract/talks';
import { closesAlarm, hasDuty, inSession, isNotSafe, takesAlarm, theAlarm } from '../support/alarms.js';
import { days } from '../support/clock.js';
import { accountIdOf } from '../support/logbook.js';
import { decides, flags, opensCase, theCase } from '../support/moderation.js';
import type { Naast } from '../support/naast.js';
import { agreesToHold, asksHold, liftsHold, marksGrave } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { opensReview } from '../support/reviews.js';
import { answersTalk, endsTalk, entersTalk, holdsTalk, offersTalk } from '../support/talks.js';

export interface Scene {
  readonly naast: Naast;
  readonly noor: Person;
  readonly sam: Person;
  readonly bo: Person;
  readonly roomId: RoomId;
  readonly sessionId: RoomSessionId;
  readonly seatId: SeatId;
  readonly threadId: ThreadId;
}

const raisesAlarm = ({ noor, sessionId, seatId }: Scene) =>
  noor.call(alarmRoutes.raiseAlarm, {
    body: { place: inSession(sessionId), seatId, level: 3, kinds: [] },
  });

function visitorIn({ naast }: Scene): Person {
  const mila = naast.people.find(({ name }) => name === 'Mila');
  if (!mila) throw new Error('nobody to talk with');
  return mila;
}

/** What somebody said in the room is flagged. */
async function isFlagged(scene: Scene): Promise<CaseItem> {
  const { id } = await visitorIn(scene).says(scene.sessionId, 'Dit is niet aardig.');
  await flags(scene.noor, scene.sessionId, id);
  return theCase(scene.bo);
}

/** The first step of a grave case, and not done after all. */
async function ticks(scene: Scene, isUndone = false): Promise<void> {
  const one = await isFlagged(scene);
  await marksGrave(scene.bo, one);
  const params = { caseId: one.id, step: 'danger' } as const;
  for (const isDone of isUndone ? [true, false] : [true])
    await scene.bo.call(graveCaseRoutes.tickStep, { params, body: { isDone } });
}

/** Sam asks for a hold, and Bo agrees. */
async function holds(scene: Scene): Promise<CaseItem> {
  const one = await isFlagged(scene);
  await asksHold(scene.sam, one);
  await agreesToHold(scene.bo, one);
  return one;
}

/** Noor talks apart with somebody, while Sam holds the room. */
async function talksApart(scene: Scene): Promise<TalkId> {
  const { noor, sam, sessionId, seatId } = scene;
  await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
  await sam.follows(sessionId);
  const { id } = await offersTalk(noor, sessionId, seatId);
  await answersTalk(visitorIn(scene), id);
  await holdsTalk(noor, id);
  return id;
}

/** How the acts about the duty and alarms are caused: see `every-act.test.ts`. */
export const safetyWays = {
  'duty.taken': { who: 'Sam', do: ({ sam }) => hasDuty(sam) },
  'duty.offered': {
    who: 'Sam',
    about: 'Noor',
    async do(scene) {
      await hasDuty(scene.sam);
      const to = (await accountIdOf(scene.naast, 'Noor')) as AccountId;
      await scene.sam.call(dutyRoutes.offerDuty, { body: { rev: 1, to } });
    },
  },
  'duty.ended': {
    who: 'Sam',
    async do({ sam }) {
      await hasDuty(sam);
      await sam.call(dutyRoutes.endDuty, { body: { rev: 1 } });
    },
  },
  'case.read': {
    who: 'Bo',
    async do(scene) {
      await opensCase(scene.bo, await isFlagged(scene));
    },
  },
  'case.decided': {
    who: 'Bo',
    async do(scene) {
      await decides(scene.bo, await isFlagged(scene), { outcome: 'leave' });
    },
  },
  'case.passedOn': {
    who: 'Bo',
    async do(scene) {
      const { id: caseId, rev } = await isFlagged(scene);
      await scene.bo.call(caseRoutes.passCaseOn, { params: { caseId }, body: { rev, to: null } });
    },
  },
  'case.markedGrave': {
    who: 'Bo',
    async do(scene) {
      await marksGrave(scene.bo, await isFlagged(scene));
    },
  },
  'case.unmarkedGrave': {
    who: 'Sam',
    async do(scene) {
      const one = await isFlagged(scene);
      await marksGrave(scene.bo, one);
      await marksGrave(scene.sam, one, false);
    },
  },
  'case.stepDone': { who: 'Bo', do: (scene) => ticks(scene) },
  'case.stepUndone': { who: 'Bo', do: (scene) => ticks(scene, true) },
  'case.holdProposed': {
    who: 'Sam',
    async do(scene) {
      await asksHold(scene.sam, await isFlagged(scene));
    },
  },
  'case.holdConfirmed': { who: 'Bo', do: (scene) => holds(scene).then(() => undefined) },
  'case.holdLifted': { who: 'Bo', do: async (scene) => void (await liftsHold(scene.bo, await holds(scene))) },
  'case.holdEnded': {
    who: null,
    async do(scene) {
      await holds(scene);
      scene.naast.clock.forward(days(30));
      await scene.naast.app.jobs.run('moderation.finish');
    },
  },
  'safety.raised': { who: 'Noor', do: raisesAlarm },
  'safety.taken': { who: 'Noor', do: (scene) => raisesAlarm(scene).then(() => takesAlarm(scene.noor)) },
  'safety.read': {
    who: 'Noor',
    async do(scene) {
      await raisesAlarm(scene);
      const { id: alarmId } = await theAlarm(scene.noor);
      await scene.noor.call(alarmRoutes.readAlarm, { params: { alarmId } });
    },
  },
  'safety.closed': {
    who: 'Noor',
    async do(scene) {
      await raisesAlarm(scene);
      await takesAlarm(scene.noor);
      await closesAlarm(scene.noor);
    },
  },
  'talk.joined': {
    who: 'Noor',
    do: (scene) => talksApart(scene),
  },
  'talk.ended': {
    who: 'Noor',
    async do(scene) {
      await endsTalk(scene.noor, await talksApart(scene));
    },
  },
  'safety.foundOpened': {
    who: 'Noor',
    async do(scene) {
      const mila = visitorIn(scene);
      await isNotSafe(mila, inSession(scene.sessionId));
      await takesAlarm(scene.noor);
      const talkId = await talksApart(scene);
      await entersTalk(mila, talkId);
      await mila.call(foundRoutes.leaveFound, { params: { talkId }, body: { words: '06 12345678' } });
      const { id: alarmId } = await theAlarm(scene.noor);
      await scene.noor.call(alarmRoutes.openFound, { params: { alarmId } });
    },
  },
  'room.reviewed': {
    who: 'Sam',
    async do({ noor, sam, sessionId }) {
      await hasDuty(sam);
      await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
      await opensReview(sam, sessionId);
    },
  },
  'safety.tried': {
    who: 'Bo',
    async do({ naast }) {
      const onCallWebhook = { call: async () => {} };
      const bo = await naast.team('Bo', (await naast.addNode({ onCallWebhook })).url);
      await bo.call(alarmRoutes.tryOnCall, {});
    },
  },
} satisfies Record<string, { who: string | null; about?: string; do: (scene: Scene) => Promise<unknown> }>;
