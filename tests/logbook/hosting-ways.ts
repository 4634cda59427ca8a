import type { HeldDecision } from '@naast/shared/contract/held';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { howRoutes } from '@naast/shared/contract/room-how';
import { silentRoutes } from '@naast/shared/contract/room-silent';
import { decides, heldText, posts, setsAjar } from '../support/held.js';
import type { Scene } from './safety-ways.js';

const pins = ({ noor, sessionId }: Scene, text: string | null) =>
  noor.call(hostingRoutes.pinText, { params: { sessionId }, body: { text } });
const slows = ({ noor, sessionId }: Scene, seconds: 0 | 30) =>
  noor.call(hostingRoutes.setSlow, { params: { sessionId }, body: { seconds } });
const pauses = ({ noor, sessionId }: Scene, paused: boolean) =>
  noor.call(hostingRoutes.pauseWriting, { params: { sessionId }, body: { paused } });
const announcesEnd = ({ noor, sessionId }: Scene, announced: boolean) =>
  noor.call(hostingRoutes.announceEnd, { params: { sessionId }, body: { announced } });

const allowsSilent = ({ noor, sessionId }: Scene, allowed: boolean) =>
  noor.call(silentRoutes.setSilent, { params: { sessionId }, body: { allowed } });

const asksHelp = ({ noor, sessionId }: Scene, wants: 'host' | 'lead' | null) =>
  noor.call(helpRoutes.askHelp, { params: { sessionId }, body: { wants } });

const handsOver = ({ noor, sessionId }: Scene, text: string | null = 'Het was rustig.') =>
  noor.call(hostingRoutes.leaveHandover, { params: { sessionId }, body: { text } });

async function clearsHow({ naast, noor, sessionId }: Scene): Promise<unknown> {
  const kim = naast.visitor('Kim');
  const { mySeatId } = await kim.joins(sessionId);
  await kim.call(howRoutes.sayHow, { params: { sessionId }, body: { how: 'moe' } });
  return noor.call(howRoutes.clearHow, { params: { sessionId, seatId: mySeatId as never }, body: {} });
}

type Ajar = Parameters<typeof setsAjar>[2];
const ajar = ({ noor, sessionId }: Scene, which: Ajar) => setsAjar(noor, sessionId, which);

/** Something waits, and a host decides about it. */
async function decidesHeld({ naast, noor, sessionId }: Scene, ...decisions: HeldDecision[]): Promise<void> {
  const kim = naast.visitor('Kim');
  await kim.joins(sessionId);
  await setsAjar(noor, sessionId, 'all');
  await posts(kim, sessionId, 'Mag dit?');
  const { id } = await heldText(noor, sessionId, 'Mag dit?');
  for (const decision of decisions) await decides(noor, sessionId, [id], decision);
}
const declines: HeldDecision = { what: 'decline', why: 'unkind', line: null };

/** How each act of a host about a room session as a whole is entered. */
export const hostingWays = {
  'room.doorAjar': { who: 'Noor', do: (scene: Scene) => ajar(scene, 'off').then(() => ajar(scene, 'all')) },
  'room.doorOpened': {
    who: 'Noor',
    do: (scene: Scene) => ajar(scene, 'first').then(() => ajar(scene, 'off')),
  },
  'room.heldPlaced': { who: 'Noor', do: (scene: Scene) => decidesHeld(scene, { what: 'place' }) },
  'room.heldReturned': {
    who: 'Noor',
    do: (scene: Scene) => decidesHeld(scene, { what: 'return', line: 'Hoe bedoel je?' }),
  },
  'room.heldDeclined': { who: 'Noor', do: (scene: Scene) => decidesHeld(scene, declines) },
  'room.heldWaitsAgain': {
    who: 'Noor',
    do: (scene: Scene) => decidesHeld(scene, declines, { what: 'undo' }),
  },
  'room.howCleared': { who: 'Noor', do: clearsHow },
  'room.pinned': { who: 'Noor', do: (scene: Scene) => pins(scene, 'Vandaag: slapen') },
  'room.unpinned': { who: 'Noor', do: (scene: Scene) => pins(scene, 'Slapen').then(() => pins(scene, null)) },
  'room.slowed': { who: 'Noor', do: (scene: Scene) => slows(scene, 0).then(() => slows(scene, 30)) },
  'room.slowLifted': { who: 'Noor', do: (scene: Scene) => slows(scene, 30).then(() => slows(scene, 0)) },
  'room.writingPaused': {
    who: 'Noor',
    do: (scene: Scene) => pauses(scene, false).then(() => pauses(scene, true)),
  },
  'room.writingResumed': {
    who: 'Noor',
    do: (scene: Scene) => pauses(scene, true).then(() => pauses(scene, false)),
  },
  'room.silentEnded': {
    who: 'Noor',
    do: (scene: Scene) => allowsSilent(scene, true).then(() => allowsSilent(scene, false)),
  },
  'room.silentAllowed': {
    who: 'Noor',
    do: (scene: Scene) => allowsSilent(scene, false).then(() => allowsSilent(scene, true)),
  },
  'room.endAnnounced': {
    who: 'Noor',
    do: (scene: Scene) => announcesEnd(scene, false).then(() => announcesEnd(scene, true)),
  },
  'room.endWithdrawn': {
    who: 'Noor',
    do: (scene: Scene) => announcesEnd(scene, true).then(() => announcesEnd(scene, false)),
  },
  'room.handedOver': { who: 'Noor', do: (scene: Scene) => handsOver(scene) },
  'room.handoverRemoved': {
    who: 'Noor',
    do: (scene: Scene) => handsOver(scene).then(() => handsOver(scene, null)),
  },
  'room.handoverRead': {
    who: 'Noor',
    do: (scene: Scene) =>
      scene.noor.call(hostingRoutes.readHandover, { params: { sessionId: scene.sessionId } }),
  },
  'room.helpAsked': {
    who: 'Noor',
    do: (scene: Scene) => asksHelp(scene, null).then(() => asksHelp(scene, 'lead')),
  },
  'room.helpWithdrawn': {
    who: 'Noor',
    do: (scene: Scene) => asksHelp(scene, 'lead').then(() => asksHelp(scene, null)),
  },
  'room.consulted': {
    who: 'Ruben',
    async do(scene: Scene) {
      const params = { sessionId: scene.sessionId };
      await scene.noor.call(helpRoutes.askHelp, { params, body: { wants: 'consultant' } });
      await (await scene.naast.team('Ruben')).call(helpRoutes.joinAsConsultant, { params });
    },
  },
  'room.helpAnswered': {
    who: 'Sam',
    async do(scene: Scene) {
      await asksHelp(scene, null);
      await asksHelp(scene, 'host');
      await scene.sam.call(helpRoutes.answerHelp, { params: { sessionId: scene.sessionId } });
    },
  },
};
