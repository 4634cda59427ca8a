import { randomUUID } from 'node:crypto';
import { type HeldDecision, heldRoutes } from '@naast/shared/contract/held';
import type { DoorAjar, HeldText, OwnHeld } from '@naast/shared/contract/held-views';
import type { MessageId } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { Person } from './person.js';
import { inRoom } from './wire.js';

/** *Deur op een kier* for tests, over real HTTP and the socket. */

export const setsAjar = (host: Person, sessionId: RoomSessionId, ajar: DoorAjar) =>
  host.call(heldRoutes.setDoorAjar, { params: { sessionId }, body: { ajar } });

/** Posts a line: `placed`, `held`, or the code that refused it. */
export async function posts(
  person: Person,
  sessionId: RoomSessionId,
  text: string,
  clientKey: string = randomUUID(),
): Promise<string> {
  const ack = await person.emit('place:post', { ...inRoom(sessionId), clientKey, body: { text } });
  return ack.ok ? (ack.reply.message === null ? 'held' : 'placed') : ack.error.code;
}

export const ownHeld = async (person: Person, sessionId: RoomSessionId): Promise<readonly OwnHeld[]> =>
  (await person.call(roomRoutes.readSession, { params: { sessionId } })).myHeld;

export const heldFor = async (host: Person, sessionId: RoomSessionId): Promise<readonly HeldText[]> =>
  (await host.call(heldRoutes.listHeld, { params: { sessionId } })).texts;

/** The text among what hosts see. */
export async function heldText(host: Person, sessionId: RoomSessionId, text: string): Promise<HeldText> {
  const found = (await heldFor(host, sessionId)).find((held) => held.text === text);
  if (!found) throw new Error(`${text} is not held`);
  return found;
}

export const decides = (
  host: Person,
  sessionId: RoomSessionId,
  ids: readonly MessageId[],
  decision: HeldDecision,
  ruleWasRight?: boolean,
) =>
  host.call(heldRoutes.decideHeld, {
    params: { sessionId },
    body: { ids: [...ids], decision, ...(ruleWasRight !== undefined && { ruleWasRight }) },
  });

export const places = (host: Person, sessionId: RoomSessionId, ...ids: MessageId[]) =>
  decides(host, sessionId, ids, { what: 'place' });

export const takesBack = (person: Person, sessionId: RoomSessionId, heldId: MessageId) =>
  person.call(heldRoutes.takeBackHeld, { params: { sessionId, heldId } });

export const marksUrgent = (host: Person, sessionId: RoomSessionId, heldId: MessageId) =>
  host.call(heldRoutes.markHeldUrgent, { params: { sessionId, heldId } });
