import type { ErrorCode } from '../errors.js';
import type { PacketSchema } from './kit.js';

/** A kind's part of a command of places. */
export interface PlaceCommand {
  /** One of these is judged. */
  readonly abilities: readonly string[];
  /** Beside those of every kind. */
  readonly errors: readonly ErrorCode[];
  readonly payload: Extract<PacketSchema, { shape: object }>;
}

/** A kind's part of an event of places. */
export interface PlaceEvent {
  readonly audience: string;
  readonly payload: PlaceCommand['payload'];
}

interface Follows {
  readonly 'place:follow': PlaceCommand;
  readonly 'place:unfollow': PlaceCommand;
  readonly 'place:head': PlaceEvent;
}

interface Talks {
  readonly 'place:post': PlaceCommand;
  readonly 'place:type': PlaceCommand;
  readonly 'place:messages': PlaceEvent;
  readonly 'place:seats': PlaceEvent;
  readonly 'place:typing': PlaceEvent;
  readonly 'place:facts': PlaceEvent;
  readonly 'place:gone': PlaceEvent;
}

/** What the protocol of places carries of a kind: of one whose pages read again by REST only that they should. */
export type PlacePackets = Follows & Partial<Talks>;
