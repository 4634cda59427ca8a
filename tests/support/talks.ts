import { randomUUID } from 'node:crypto';
import { foundRoutes, type MyFound } from '@naast/shared/contract/found';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import {
  type MyTalk,
  type TalkId,
  type TalkItem,
  type TalkView,
  talkRoutes,
} from '@naast/shared/contract/talks';
import type { Person } from './person.js';
import { inTalk } from './wire.js';

/** Talks apart for tests, over real HTTP and sockets. */

export const offersTalk = (host: Person, sessionId: RoomSessionId, seatId: SeatId): Promise<TalkItem> =>
  host.call(talkRoutes.offerTalk, { params: { sessionId, seatId } });

export const ownTalk = async (person: Person, sessionId: RoomSessionId): Promise<MyTalk | null> =>
  (await person.call(talkRoutes.readMyTalk, { params: { sessionId } })).talk;

export const answersTalk = async (person: Person, talkId: TalkId, yes = true): Promise<MyTalk | null> =>
  (await person.call(talkRoutes.answerTalk, { params: { talkId }, body: { yes } })).talk;

export const heardTalks = async (person: Person): Promise<readonly TalkItem[]> =>
  (await person.call(talkRoutes.listTalks, {})).talks;

/** The one talk that this person of the team hears of. */
export async function theTalk(person: Person): Promise<TalkItem> {
  const [talk, ...more] = await heardTalks(person);
  if (!talk || more.length > 0) throw new Error(`${person.name} hears ${more.length + (talk ? 1 : 0)} talks`);
  return talk;
}

export async function followsTalk(person: Person, talkId: TalkId): Promise<void> {
  if (!person.socket?.connected) await person.connect();
  const ack = await person.emit('place:follow', inTalk(talkId));
  if (!ack.ok) throw new Error(`${person.name} cannot follow the talk: ${ack.error.code}`);
}

export async function holdsTalk(person: Person, talkId: TalkId): Promise<TalkView> {
  const view = await person.call(talkRoutes.holdTalk, { params: { talkId } });
  await followsTalk(person, talkId);
  return view;
}

export async function entersTalk(person: Person, talkId: TalkId): Promise<TalkView> {
  const view = await person.call(talkRoutes.enterTalk, { params: { talkId } });
  await followsTalk(person, talkId);
  return view;
}

export async function saysInTalk(person: Person, talkId: TalkId, text: string): Promise<void> {
  const ack = await person.emit('place:post', { ...inTalk(talkId), clientKey: randomUUID(), body: { text } });
  if (!ack.ok) throw new Error(`${person.name} cannot say that: ${ack.error.code}`);
}

export const readsTalk = async (person: Person, talkId: TalkId): Promise<readonly (string | null)[]> =>
  (
    await person.call(talkRoutes.listTalkMessages, { params: { talkId }, query: { afterRev: 0 } })
  ).messages.map(({ text }) => text);

export const endsTalk = (person: Person, talkId: TalkId): Promise<unknown> =>
  person.call(talkRoutes.endTalk, { params: { talkId } });

/** Leaves words to be found by, for 112. */
export const leavesFound = (person: Person, talkId: TalkId, words: string): Promise<MyFound> =>
  person.call(foundRoutes.leaveFound, { params: { talkId }, body: { words } });

export const ownFound = (person: Person, talkId: TalkId): Promise<MyFound> =>
  person.call(foundRoutes.readMyFound, { params: { talkId } });
