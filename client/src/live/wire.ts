import type { AllCommands, AllEvents } from '@naast/shared/contract/all';
import type { GivenPayload, Payload, Reply } from '@naast/shared/contract/kit';
import type { PlaceRef, placeCommands, placeEvents } from '@naast/shared/contract/places';

/** A place in which people post messages. */
export type TalkRef = Payload<(typeof placeCommands)['place:type']>;
/** What can be followed: a place, or the list of questions, which has its own commands and event. */
export type Target = PlaceRef | { readonly kind: 'questions' };

export type Commands = {
  [K in keyof typeof placeCommands]: {
    readonly payload: K extends 'place:follow' | 'place:unfollow'
      ? Target
      : GivenPayload<(typeof placeCommands)[K]>;
    readonly reply: K extends 'place:follow'
      ? Partial<Reply<(typeof placeCommands)[K]>>
      : Reply<(typeof placeCommands)[K]>;
  };
};

type Event =
  | keyof typeof placeEvents
  | 'room:rest'
  | 'room:door'
  | 'questions:changed'
  | 'notes:changed'
  | 'signIn:ended';
export type PlaceEvent = {
  [K in Event]: { readonly type: K; readonly payload: Payload<AllEvents[K]> };
}[Event];

export interface TargetedEvent {
  readonly event: PlaceEvent;
  /** The key of the target it is about; null: for every listener. */
  readonly key: string | null;
}

export const keyOf = (target: Target): string =>
  'id' in target ? `${target.kind} ${target.id}` : target.kind;

/** The key of an event's target; null: for every listener. */
const targetOf = {
  'place:messages': (place) => place,
  'place:seats': (place) => place,
  'place:typing': (place) => place,
  'place:facts': (place) => place,
  'place:head': (place) => place,
  'place:gone': (place) => place,
  'room:rest': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'room:door': ({ sessionId }) => ({ kind: 'roomSession', id: sessionId }),
  'notes:changed': ({ threadId }) => ({ kind: 'thread', id: threadId }),
  'questions:changed': () => ({ kind: 'questions' }),
  'signIn:ended': () => null,
} satisfies { [K in Event]: (payload: Payload<AllEvents[K]>) => Target | null };

/** Null if the event is not of a place. */
export function readEvent(name: string, payload: unknown): TargetedEvent | null {
  if (!Object.hasOwn(targetOf, name)) return null;
  // The server validated the payload against this event's schema.
  const event = { type: name, payload } as PlaceEvent;
  const target = (targetOf[event.type] as (payload: unknown) => Target | null)(payload);
  return { event, key: target && keyOf(target) };
}

type Packet = {
  [K in keyof AllCommands]: readonly [command: K, payload: GivenPayload<AllCommands[K]>];
}[keyof AllCommands];

export function packetOf<K extends keyof Commands>(command: K, payload: Commands[K]['payload']): Packet {
  if (payload.kind !== 'questions') return [command, payload] as unknown as Packet;
  return [command === 'place:follow' ? 'questions:follow' : 'questions:unfollow', {}];
}
