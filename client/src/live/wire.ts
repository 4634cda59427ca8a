import type { AllCommands, AllEvents } from '@naast/shared/contract/all';
import type { GivenPayload, Payload } from '@naast/shared/contract/kit';
import type { MessageView, RoomSessionId, SeatId, SeatView, SessionView } from '@naast/shared/contract/rooms';
import type { ThreadId } from '@naast/shared/contract/spreekuur';

/** Translates between the protocol of places and the commands and events of today's contract. The only file that names the latter. */

type RoomSession = { readonly kind: 'roomSession'; readonly id: RoomSessionId };
/** `mine`: the thread of this visit. */
type Thread = { readonly kind: 'thread'; readonly id: ThreadId | 'mine' };
export type PlaceRef = RoomSession | Thread;
/** A place in which people post messages. */
export type TalkRef = RoomSession;
/** A place, or the list of questions, which has events of its own. */
export type Target = PlaceRef | { readonly kind: 'questions' };

export interface Commands {
  'place:follow': { readonly payload: Target; readonly reply: { readonly rev?: number } };
  'place:unfollow': { readonly payload: Target; readonly reply: object };
  'place:post': {
    readonly payload: TalkRef & { readonly clientKey: string; readonly body: { readonly text: string } };
    readonly reply: { readonly message: MessageView };
  };
  'place:type': { readonly payload: TalkRef; readonly reply: object };
}

interface PlaceEvents {
  'place:messages': RoomSession & {
    readonly afterRev: number;
    readonly rev: number;
    readonly messages: readonly MessageView[];
  };
  'place:seats': RoomSession & { readonly seats: readonly SeatView[] };
  'place:typing': RoomSession & { readonly seatId: SeatId };
  'place:facts': RoomSession & { readonly facts: SessionView };
  'place:head': PlaceRef & { readonly rev: number };
  'place:gone': PlaceRef;
}
/** Events that are the same in both. */
type OwnEvent = 'room:rest' | 'room:door' | 'questions:changed' | 'notes:changed' | 'signIn:ended';
type AllPayloads = PlaceEvents & { [K in OwnEvent]: Payload<AllEvents[K]> };
export type PlaceEvent = {
  [K in keyof AllPayloads]: { readonly type: K; readonly payload: AllPayloads[K] };
}[keyof AllPayloads];

export interface Heard {
  readonly event: PlaceEvent;
  /** The key of its target; null: for every listener of the line. */
  readonly key: string | null;
}

export const keyOf = (target: Target): string =>
  'id' in target ? `${target.kind} ${target.id}` : target.kind;

const room = (id: RoomSessionId): RoomSession => ({ kind: 'roomSession', id });
const thread = (id: Thread['id']): Thread => ({ kind: 'thread', id });
const at = (target: Target, event: PlaceEvent): Heard => ({ event, key: keyOf(target) });

const readers: { [K in keyof AllEvents]?: (payload: Payload<AllEvents[K]>) => Heard } = {
  'room:messages': ({ sessionId, ...told }) =>
    at(room(sessionId), { type: 'place:messages', payload: { ...room(sessionId), ...told } }),
  'room:head': ({ sessionId, rev }) =>
    at(room(sessionId), { type: 'place:head', payload: { ...room(sessionId), rev } }),
  'room:seat': ({ sessionId, seat }) =>
    at(room(sessionId), { type: 'place:seats', payload: { ...room(sessionId), seats: [seat] } }),
  'room:typing': ({ sessionId, seatId }) =>
    at(room(sessionId), { type: 'place:typing', payload: { ...room(sessionId), seatId } }),
  'room:session': ({ session }) =>
    at(room(session.id), { type: 'place:facts', payload: { ...room(session.id), facts: session } }),
  'room:rest': (payload) => at(room(payload.sessionId), { type: 'room:rest', payload }),
  'room:door': (payload) => at(room(payload.sessionId), { type: 'room:door', payload }),
  'question:changed': ({ threadId, rev }) =>
    at(thread(threadId), { type: 'place:head', payload: { ...thread(threadId), rev } }),
  'question:gone': ({ threadId }) => at(thread(threadId), { type: 'place:gone', payload: thread(threadId) }),
  'notes:changed': (payload) => at(thread(payload.threadId), { type: 'notes:changed', payload }),
  'myQuestion:changed': ({ rev }) =>
    at(thread('mine'), { type: 'place:head', payload: { ...thread('mine'), rev } }),
  'myQuestion:erased': () => at(thread('mine'), { type: 'place:gone', payload: thread('mine') }),
  'questions:changed': (payload) => at({ kind: 'questions' }, { type: 'questions:changed', payload }),
  'signIn:ended': (payload) => ({ event: { type: 'signIn:ended', payload }, key: null }),
};

/** null for an event that no place has. */
export function readEvent(name: string, payload: unknown): Heard | null {
  const read = readers[name as keyof AllEvents] as ((payload: unknown) => Heard) | undefined;
  return read?.(payload) ?? null;
}

type Packet = {
  [K in keyof AllCommands]: readonly [command: K, payload: GivenPayload<AllCommands[K]>];
}[keyof AllCommands];

export function packetOf<K extends keyof Commands>(command: K, payload: Commands[K]['payload']): Packet {
  const asked = { command, payload } as {
    [C in keyof Commands]: { readonly command: C; readonly payload: Commands[C]['payload'] };
  }[keyof Commands];
  switch (asked.command) {
    case 'place:post': {
      const { id, clientKey, body } = asked.payload;
      return ['room:post', { sessionId: id, clientKey, ...body }];
    }
    case 'place:type':
      return ['room:type', { sessionId: asked.payload.id }];
    default: {
      const verb = asked.command === 'place:follow' ? 'follow' : 'unfollow';
      const target = asked.payload;
      if (target.kind === 'roomSession') return [`room:${verb}`, { sessionId: target.id }];
      if (target.kind === 'questions') return [`questions:${verb}`, {}];
      return target.id === 'mine'
        ? [`myQuestion:${verb}`, {}]
        : [`question:${verb}`, { threadId: target.id }];
    }
  }
}
