import type { AllCommands, AllEvents } from '@naast/shared/contract/all';
import type { GivenPayload, Payload, Reply } from '@naast/shared/contract/kit';
import type { PlaceRef, placeCommands } from '@naast/shared/contract/places';

/** A place in which people post messages. */
export type TalkRef = Payload<(typeof placeCommands)['place:type']>;
/** A list that is followed by its own commands, `<kind>:follow` and `<kind>:unfollow`. */
interface ListRef {
  readonly kind: Exclude<FollowedBy<keyof AllCommands>, 'place'>;
}
type FollowedBy<K> = K extends `${infer Kind}:follow` ? Kind : never;
/** What can be followed. */
export type Target = PlaceRef | ListRef;

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

/** An event of the contract. */
export type PlaceEvent = {
  [K in keyof AllEvents]: { readonly type: K; readonly payload: Payload<AllEvents[K]> };
}[keyof AllEvents];

/** What an event is about that does not say so by `kind` and `id`; null: every listener hears it. */
export type Targets = {
  readonly [K in keyof AllEvents]?: (payload: Payload<AllEvents[K]>) => Target | null;
};

export interface TargetedEvent {
  readonly event: PlaceEvent;
  /** The key of the target it is about; null: for every listener. */
  readonly key: string | null;
}

export const keyOf = (target: Target): string =>
  'id' in target ? `${target.kind} ${target.id}` : target.kind;

/** Null if nobody follows what the event is about: `targets` does not know it, and it names no place. */
export function readEvent(targets: Targets, name: string, payload: unknown): TargetedEvent | null {
  const of = Object.hasOwn(targets, name)
    ? (targets[name as keyof Targets] as (payload: unknown) => Target | null)
    : name.startsWith('place:') && ((place: unknown) => place as PlaceRef);
  if (!of) return null;
  const target = of(payload);
  // The server validated the payload against this event's schema.
  return { event: { type: name, payload } as PlaceEvent, key: target && keyOf(target) };
}

type Packet = {
  [K in keyof AllCommands]: readonly [command: K, payload: GivenPayload<AllCommands[K]>];
}[keyof AllCommands];

export function packetOf<K extends keyof Commands>(command: K, payload: Commands[K]['payload']): Packet {
  if ('id' in payload) return [command, payload] as unknown as Packet;
  return [command.replace('place', payload.kind), {}] as unknown as Packet;
}
