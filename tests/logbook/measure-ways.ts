import { decideAppeal } from '@naast/server/domains/measures/index';
import { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { appeals, confirms, hides, lifts, measures, myMeasure } from '../support/measures.js';
import type { Person } from '../support/person.js';
import type { Scene } from './safety-ways.js';

let guests = 0;
/** Somebody new in the room: who was put out of it is not there for the next way. */
async function guestIn({ naast, sessionId }: Scene) {
  const guest = naast.visitor(`Gast ${'abcdefghijklmnopqrstuvwxyz'[guests++ % 26]}`);
  const { mySeatId } = await guest.joins(sessionId);
  if (mySeatId === null) throw new Error('no seat');
  return { guest, seatId: mySeatId };
}

const leaves = (guest: Person, { sessionId }: Scene) =>
  guest.call(roomRoutes.leaveRoom, { params: { sessionId } });

const imposes =
  (
    kind: 'note' | 'slow' | 'outToday' | 'outLonger',
    then?: (scene: Scene, measure: never) => Promise<unknown>,
  ) =>
  async (scene: Scene) => {
    const { guest, seatId } = await guestIn(scene);
    const { measure } = await measures(scene.noor, scene.sessionId, seatId, kind, { days: 14 });
    await then?.(scene, measure as never);
    await leaves(guest, scene);
  };

async function rewrites(scene: Scene, isAccepted: boolean): Promise<void> {
  const { guest } = await guestIn(scene);
  const { id } = await guest.says(scene.sessionId, 'Wat een onzin.');
  const params = { sessionId: scene.sessionId, messageId: id };
  await hides(scene.noor, scene.sessionId, id, { hidden: true, why: 'unkind' });
  const text = 'Ik zie het anders.';
  await guest.call(roomModeratingRoutes.rewriteMessage, { params, body: { text } });
  await scene.noor.call(roomModeratingRoutes.answerRewritten, { params, body: { text, isAccepted } });
  await leaves(guest, scene);
}

async function disagrees(scene: Scene, isRight: boolean): Promise<void> {
  const { guest, seatId } = await guestIn(scene);
  await measures(scene.noor, scene.sessionId, seatId, 'note');
  const note = await myMeasure(guest, scene.sessionId, 'note');
  await appeals(guest, note, 'Dat klopt niet.');
  const sam = await scene.naast.app.stores.people.findByName('Sam');
  if (sam === null) throw new Error('no Sam');
  const ctx = scene.naast.app.ctxFor({ kind: 'team', who: '', accountId: sam.id, roles: sam.roles });
  await decideAppeal(ctx, note.id, { isRight, words: '' });
  await leaves(guest, scene);
}

/** How each act about a person in a room, and about what they say of it, is entered. */
export const measureWays = {
  'room.personNoted': { who: 'Noor', do: imposes('note') },
  'room.personSlowed': { who: 'Noor', do: imposes('slow') },
  'room.personSlowLifted': { who: 'Sam', do: imposes('slow', ({ sam }, measure) => lifts(sam, measure)) },
  'room.outToday': { who: 'Noor', do: imposes('outToday') },
  'room.outProposed': { who: 'Noor', do: imposes('outLonger') },
  'room.outConfirmed': { who: 'Sam', do: imposes('outLonger', ({ sam }, measure) => confirms(sam, measure)) },
  'room.outLifted': { who: 'Sam', do: imposes('outToday', ({ sam }, measure) => lifts(sam, measure)) },
  'room.rewrittenGivenBack': { who: 'Noor', do: (scene: Scene) => rewrites(scene, true) },
  'room.rewrittenDeclined': { who: 'Noor', do: (scene: Scene) => rewrites(scene, false) },
  'appeal.right': { who: 'Sam', do: (scene: Scene) => disagrees(scene, true) },
  'appeal.notRight': { who: 'Sam', do: (scene: Scene) => disagrees(scene, false) },
};
