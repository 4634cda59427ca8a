import { roomRoutes } from '@naast/shared/contract/rooms';
import type { Scene } from './safety-ways.js';

/** A message of Mila; an earlier way may have left one. */
async function said({ naast, noor, sessionId }: Scene) {
  const [guest] = naast.people.filter(({ name }) => name === 'Mila');
  const { id: messageId } = (await noor.reads(sessionId))[0] ?? (await guest?.says(sessionId, 'Dag.')) ?? {};
  if (!messageId) throw new Error('nothing was said');
  return { params: { sessionId, messageId } };
}

export const hide = async (scene: Scene, hidden: boolean) =>
  scene.noor.call(roomRoutes.hideMessage, { ...(await said(scene)), body: { hidden } });

const setsNote = async (scene: Scene, about: 'death' | null) =>
  scene.noor.call(roomRoutes.noteMessage, { ...(await said(scene)), body: { about } });

/** How each act about a message of a room is entered. */
export const messageWays = {
  'room.folded': { who: 'Noor', do: (scene: Scene) => hide(scene, true) },
  'room.unfolded': { who: 'Noor', do: (scene: Scene) => hide(scene, true).then(() => hide(scene, false)) },
  'room.noted': { who: 'Noor', do: (scene: Scene) => setsNote(scene, 'death') },
  'room.noteLifted': {
    who: 'Noor',
    do: (scene: Scene) => setsNote(scene, 'death').then(() => setsNote(scene, null)),
  },
};
