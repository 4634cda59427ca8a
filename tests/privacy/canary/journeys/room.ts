import { dutyRoutes } from '@naast/shared/contract/duty';
import { type HeldDecision, heldRoutes } from '@naast/shared/contract/held';
import { lookbackRoutes } from '@naast/shared/contract/lookbacks';
import { measureRoutes } from '@naast/shared/contract/measures';
import type { MessageId } from '@naast/shared/contract/messages';
import { peopleRoutes } from '@naast/shared/contract/people';
import { reviewRoutes } from '@naast/shared/contract/reviews';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { howRoutes } from '@naast/shared/contract/room-how';
import { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import { silentRoutes } from '@naast/shared/contract/room-silent';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { eventually } from '../../../support/eventually.js';
import { decides, heldText, posts, setsAjar } from '../../../support/held.js';
import { inRoom } from '../../../support/wire.js';
import type { CanaryHouse } from '../canary-house.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';
import { raisesAlarms } from './alarms.js';
import { decidesFlags, givesNotice } from './moderation.js';
import { talksApart } from './talks.js';
import type { Team } from './team.js';

export interface Evening {
  readonly sessionId: RoomSessionId;
  /** What the host said. */
  readonly helloId: MessageId;
  readonly guest: CanaryPerson;
  readonly member: CanaryPerson;
  readonly coordinator: CanaryPerson;
}

async function anyRoom(person: CanaryPerson): Promise<RoomId> {
  const { rooms } = await person.call(roomRoutes.listRooms, {});
  const [room] = rooms;
  if (!room) throw new Error('there is no room');
  return (await person.call(roomRoutes.readRoom, { params: { roomId: room.id } })).id;
}

/** An open room: two hosts, a visitor and a member who talk, a writing break, and a hidden message. */
export async function opensARoom(house: CanaryHouse, team: Team, member: CanaryPerson): Promise<Evening> {
  const { host, second } = team;
  const guest = house.person(words.guest);
  const roomId = await anyRoom(guest);
  const sessionId = (await host.opens(roomId)).session.id;
  const params = { sessionId };
  await host.follows(sessionId);
  await second.call(peopleRoutes.acceptHouseRules, { body: { version: 1 } });
  await second.call(roomRoutes.joinAsHost, { params });
  await second.follows(sessionId);
  await guest.joins(sessionId);
  await member.joins(sessionId);
  for (const how of [null, words.how]) await guest.call(howRoutes.sayHow, { params, body: { how } });
  await guest.tells('place:type', inRoom(sessionId));
  const said = await guest.says(sessionId, words.message);
  await member.says(sessionId, words.link);
  const hello = await host.says(sessionId, words.hello);
  const own = { params: { sessionId, messageId: (await member.says(sessionId, words.link)).id } };
  await member.call(roomRoutes.editMessage, { ...own, body: { text: words.message } });
  await member.call(roomRoutes.noteMessage, { ...own, body: { about: 'death' } });
  const heart = { params: { ...own.params, kind: 'heart' as const }, body: { isGiven: true } };
  await guest.call(roomRoutes.reactToMessage, heart);
  await member.call(roomRoutes.deleteMessage, own);
  await host.call(roomRoutes.markSeen, {
    params: { sessionId, messageId: said.id },
    body: { rev: Number.MAX_SAFE_INTEGER },
  });
  const hide = { params: { sessionId, messageId: said.id }, body: { hidden: true } };
  await host.call(roomRoutes.hideMessage, hide);
  await guest.call(roomRoutes.readWindow, { params, query: {} });
  const { seats } = await guest.call(roomRoutes.readSession, { params });
  const seatId = seats.find(({ name }) => name === words.guest)?.id;
  if (!seatId) throw new Error('the guest has no seat');
  await host.call(howRoutes.clearHow, { params: { sessionId, seatId }, body: { why: 'tooMuch' } });
  await guest.call(howRoutes.sayHow, { params, body: { how: words.how } });
  await host.call(roomRoutes.restSeat, { params: { sessionId, seatId }, body: { minutes: 2 } });
  await guest.emitAnything('place:post', {
    ...inRoom(sessionId),
    clientKey: crypto.randomUUID(),
    body: { text: words.refused },
  });
  await host.call(roomRoutes.restSeat, { params: { sessionId, seatId }, body: { minutes: 0 } });
  await measuresSomebody(team, { guest, sessionId, seatId, said: said.id });
  await talksApart(team, { guest, sessionId, seatId });
  await raisesAlarms(team, { guest, member, sessionId, seatId });
  await decidesFlags(team, { guest, member, sessionId });
  await givesNotice(team, house.person('x'));
  await member.tells('place:unfollow', inRoom(sessionId));
  for (const paused of [true, false]) await host.call(roomRoutes.setEntry, { params, body: { paused } });
  await readsAlong(house, host, sessionId);
  await waitsInTheRow(house, { host, guest, sessionId });
  await waitsToBeRead(house, host, sessionId);
  for (const text of [words.pinned, null]) await host.call(hostingRoutes.pinText, { params, body: { text } });
  await host.call(hostingRoutes.pinText, { params, body: { text: words.pinned } });
  for (const seconds of [30, 0] as const)
    await host.call(hostingRoutes.setSlow, { params, body: { seconds } });
  for (const paused of [true, false])
    await host.call(hostingRoutes.pauseWriting, { params, body: { paused } });
  for (const announced of [true, false])
    await host.call(hostingRoutes.announceEnd, { params, body: { announced } });
  await second.call(hostingRoutes.listActs, { params });
  const whisper = { clientKey: crypto.randomUUID(), text: words.whisper };
  await host.call(hostingRoutes.whisper, { params, body: whisper });
  await host.call(hostingRoutes.leaveHandover, { params, body: { text: words.handover } });
  await second.call(hostingRoutes.readHandover, { params });
  await host.call(helpRoutes.askHelp, { params, body: { wants: 'consultant' } });
  await team.consultant.call(helpRoutes.joinAsConsultant, { params });
  await host.call(helpRoutes.askHelp, { params, body: { wants: 'host' } });
  await second.call(helpRoutes.listHelp, {});
  await second.call(helpRoutes.answerHelp, { params });
  await host.call(roomRoutes.letIn, { params });
  // A freed seat can be taken again after half a minute, or when a host lets them in.
  await host.call(roomRoutes.freeSeat, { params: { sessionId, seatId } });
  await guest.requestsEntry(sessionId);
  await host.call(roomRoutes.letIn, { params });
  await guest.joins(sessionId);
  return { sessionId, helloId: hello.id, guest, member, coordinator: team.coordinator };
}

/** Lines wait where the door is ajar: one is taken back, one returned, declined and placed; a host sees danger in it. */
async function waitsToBeRead(
  house: CanaryHouse,
  host: CanaryPerson,
  sessionId: RoomSessionId,
): Promise<void> {
  const params = { sessionId };
  const writer = house.person(words.guest);
  await writer.joins(sessionId);
  await setsAjar(host, sessionId, 'all');
  const waiting = async () => {
    await posts(writer, sessionId, words.message);
    return heldText(host, sessionId, words.message);
  };
  const { id: heldId } = await waiting();
  await writer.call(heldRoutes.takeBackHeld, { params: { sessionId, heldId } });
  const { id } = await waiting();
  const line = words.hello;
  const decide = (decision: HeldDecision) => decides(host, sessionId, [id], decision);
  await host.call(heldRoutes.markHeldUrgent, { params: { sessionId, heldId: id } });
  await decide({ what: 'return', line });
  await decide({ what: 'undo' });
  await decide({ what: 'decline', why: 'unkind', line });
  await decide({ what: 'undo' });
  await decide({ what: 'place' });
  await setsAjar(host, sessionId, 'off');
  await writer.call(roomRoutes.leaveRoom, { params });
}

/** Somebody reads along unseen, and then takes part; the host ends it and allows it again. */
async function readsAlong(house: CanaryHouse, host: CanaryPerson, sessionId: RoomSessionId): Promise<void> {
  const params = { sessionId };
  const reader = house.person(words.guest);
  await reader.readsAlong(sessionId);
  await reader.reads(sessionId);
  for (const allowed of [false, true]) await host.call(silentRoutes.setSilent, { params, body: { allowed } });
  await reader.joins(sessionId);
  await reader.call(roomRoutes.leaveRoom, { params });
}

/** The room fills up; somebody waits for a chair, follows the row, gets one and leaves. */
async function waitsInTheRow(
  house: CanaryHouse,
  { host, guest, sessionId }: { host: CanaryPerson; guest: CanaryPerson; sessionId: RoomSessionId },
): Promise<void> {
  const params = { sessionId };
  const inside: CanaryPerson[] = [];
  for (;;) {
    const person = house.person(words.guest);
    let { reply } = await person.requestsEntry(sessionId);
    // So many of one network wait at the door.
    if (reply?.outcome === 'wait') {
      await host.call(roomRoutes.letIn, { params });
      ({ reply } = await person.requestsEntry(sessionId));
    }
    inside.push(person);
    if (reply?.outcome === 'row') break;
    if (reply?.outcome !== 'inside') throw new Error(`neither in nor in the row: ${reply?.outcome}`);
  }
  const waiting = inside.at(-1);
  await waiting?.follows(sessionId);
  await inside[0]?.call(roomRoutes.leaveRoom, { params });
  await eventually(async () => {
    const state = await waiting?.call(roomRoutes.readSession, { params });
    if (state?.standing !== 'seated') throw new Error('no chair came');
  });
  for (const person of inside.slice(1)) await person.call(roomRoutes.leaveRoom, { params });
  await guest.call(roomRoutes.readSession, { params });
}

/** The evening after a restart, until the close. */
export async function closesTheRoom({ host }: Team, { sessionId, guest, member }: Evening): Promise<void> {
  const params = { sessionId };
  for (const person of [host, guest, member]) await person.follows(sessionId);
  if ((await guest.reads(sessionId)).length < 3) throw new Error('the evening was lost');
  await guest.says(sessionId, words.message);
  await member.call(roomRoutes.leaveRoom, { params });
  await host.call(roomRoutes.closeRoom, { params });
  await guest.refusal(roomRoutes.listMessages, { params, query: {} });
  // Before, the same guest exceeded the rule.
  await guest.ask(lookbackRoutes.answerLookback, { params, body: { answer: 'yes' } });
  await host.call(lookbackRoutes.readLookbacks, {});
  await readsBack(host, sessionId);
}

/** With the duty, for a reason. */
async function readsBack(host: CanaryPerson, sessionId: RoomSessionId): Promise<void> {
  const { rev } = await host.call(dutyRoutes.readDuty, {});
  await host.call(dutyRoutes.takeDuty, { body: { rev } });
  const opening = { params: { sessionId }, body: { reason: words.note } };
  const { id } = await host.call(reviewRoutes.openReview, opening);
  const params = { reviewId: id };
  await host.call(reviewRoutes.readReview, { params });
  const { messages } = await host.call(reviewRoutes.readReviewed, { params, query: {} });
  if (messages.length < 3) throw new Error('the words were lost');
  await host.call(reviewRoutes.listClosedRooms, {});
  await host.call(reviewRoutes.endReview, { params });
}

/** A note, a slower pace, hidden words said anew, an appeal by its nine words; and a member who is out for longer. */
async function measuresSomebody(
  { host, second, coordinator }: Team,
  {
    guest,
    sessionId,
    seatId,
    said,
  }: { guest: CanaryPerson; sessionId: RoomSessionId; seatId: SeatId; said: MessageId },
): Promise<void> {
  const at = { params: { sessionId, seatId } };
  const message = { params: { sessionId, messageId: said } };
  await guest.call(roomModeratingRoutes.rewriteMessage, { ...message, body: { text: words.message } });
  const answer = { text: words.message, isAccepted: false };
  await host.call(roomModeratingRoutes.answerRewritten, { ...message, body: answer });
  const note = { kind: 'note', why: 'unkind', words: words.hello } as const;
  await host.call(roomModeratingRoutes.measureSeat, { ...at, body: note });
  const place = { params: { kind: 'roomSession' as const, placeId: sessionId as never } };
  const { measures } = await guest.call(measureRoutes.readMyMeasures, place);
  const mine = measures.find(({ kind }) => kind === 'note');
  if (!mine) throw new Error('the guest reads no note');
  const hidden = measures.find(({ kind }) => kind === 'hide');
  if (!hidden) throw new Error('the guest does not read that it is hidden');
  const inHidden = { params: { measureId: hidden.id }, body: { words: words.refused } };
  await guest.call(measureRoutes.appealMeasure, inHidden);
  const params = { measureId: mine.id };
  const { lines } = await guest.call(measureRoutes.drawMeasureCodename, { params, body: { language: 'nl' } });
  const codename = lines.flat().join(' ');
  await guest.call(measureRoutes.confirmMeasureCodename, { params, body: { words: codename } });
  await guest.call(measureRoutes.returnToMeasure, { body: { codename } });
  await guest.call(measureRoutes.appealByCodename, { body: { codename, words: words.refused } });
  await guest.refusal(measureRoutes.appealMeasure, { params, body: { words: words.refused } });
  await guest.call(measureRoutes.closeNote, { params });
  await second.call(roomModeratingRoutes.listSeatMeasures, at);
  const { measure } = await host.call(roomModeratingRoutes.measureSeat, {
    ...at,
    body: { kind: 'outLonger', why: 'tooMuch', words: words.hello, days: 7 },
  });
  if (!measure) throw new Error('nobody is out');
  const { roomId } = (await host.call(roomRoutes.readSession, { params: { sessionId } })).session;
  await guest.call(measureRoutes.readMyOut, { params: { roomId } });
  await coordinator.call(measureRoutes.listMeasures, {});
  await coordinator.call(measureRoutes.confirmMeasure, { params: { measureId: measure.id } });
  await coordinator.call(measureRoutes.liftMeasure, { params: { measureId: measure.id } });
  await host.call(roomRoutes.letIn, { params: { sessionId } });
  await guest.joins(sessionId);
}
