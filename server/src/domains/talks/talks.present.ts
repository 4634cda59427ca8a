import {
  type MessagePage,
  type MessageView,
  messageIdSchema,
  plainMessage,
} from '@naast/shared/contract/messages';
import { roomIdSchema, sessionIdSchema } from '@naast/shared/contract/rooms';
import { seatIdSchema } from '@naast/shared/contract/seats';
import {
  type MyTalk,
  type TalkFacts,
  type TalkItem,
  type TalkView,
  talkIdSchema,
} from '@naast/shared/contract/talks';
import type { Bilingual } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { isSeated, plainSeat } from '../seats/index.js';
import type { SeenMyTalk, SeenTalk, SeenTalkItem, SeenTalkMessages, TalkFrame } from './actions/reads.js';
import { talkMay } from './talks.policy.js';
import type { BegunTalk, Talk, TalkMessage } from './talks.types.js';

const presentRoom = ({ roomId }: Talk, title: Bilingual | null) =>
  title && { id: roomIdSchema.parse(roomId), title: { nl: title.nl, en: title.en } };

const presentClosed = ({ closed }: Talk) => closed && { at: closed.at.toISOString(), reason: closed.reason };

export function presentFacts(talk: BegunTalk, { title, lead }: TalkFrame): TalkFacts {
  const { sessionId, startedAt, hostAwaySince, rev } = talk;
  const may = talkMay(talk);
  return {
    sessionId: sessionIdSchema.parse(sessionId),
    room: presentRoom(talk, title),
    startedAt: startedAt.toISOString(),
    hostAway: hostAwaySince && {
      closesAt: new Date(hostAwaySince.getTime() + limits.talk.closesWithoutHost).toISOString(),
      lead,
    },
    closed: presentClosed(talk),
    rev,
    may: { post: may.post, end: may.end },
  };
}

export const presentTalk = ({ talk, seat, seats, ...frame }: SeenTalk): TalkView => ({
  talk: presentFacts(talk, frame),
  mySeatId: isSeated(seat) ? seatIdSchema.parse(seat.id) : null,
  seats: seats.map(plainSeat),
  freed: null,
});

export const presentMyTalk = (seen: SeenMyTalk | null): { talk: MyTalk | null } => {
  if (seen === null || seen.talk.state === 'closed') return { talk: null };
  const { talk, by, waitsFor } = seen;
  return { talk: { id: talkIdSchema.parse(talk.id), state: seen.talk.state, by, waitsFor } };
};

export const presentItem = ({ talk, title, person, by, waitsFor, may }: SeenTalkItem): TalkItem => ({
  id: talkIdSchema.parse(talk.id),
  sessionId: sessionIdSchema.parse(talk.sessionId),
  room: presentRoom(talk, title),
  person: person && { seatId: seatIdSchema.parse(person.id), name: person.name },
  state: talk.state,
  closed: presentClosed(talk),
  by: { name: by.name, isMe: by.isMe },
  offeredAt: talk.offeredAt.toISOString(),
  isHostAway: talk.hostAwaySince !== null,
  waitsFor,
  may: { hold: may.hold, end: may.end },
});

/** Both read the same. */
export const presentMessage = (message: TalkMessage): MessageView => ({
  id: messageIdSchema.parse(message.id),
  seq: message.seq,
  rev: message.rev,
  seatId: seatIdSchema.parse(message.seatId),
  sentAt: message.sentAt.toISOString(),
  text: message.body.text,
  hidden: false,
  hiddenBy: null,
  hiddenWhy: null,
  clientKey: message.clientKey,
  ...plainMessage,
});

export const presentMessages = ({ messages, rev, complete }: SeenTalkMessages): MessagePage => ({
  messages: messages.map(presentMessage),
  rev,
  complete,
});
