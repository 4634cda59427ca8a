import type { Ack } from '@naast/shared/contract/kit';
import type { Refusal } from '@naast/shared/errors';
import type { Commands, PlaceEvent, Target } from './wire.js';

export interface ConnectionListener {
  /** After each connect and reconnect. */
  up?(): void;
  /** The connection was lost; the socket reconnects by itself. */
  down?(): void;
  /** An attempt to connect failed. `full`: the server has too many connections open. */
  failed?(why: 'full' | 'other'): void;
  received?(event: PlaceEvent): void;
}

/** The one connection of this page. */
export interface Connection {
  /**
   * Subscribes to connects, disconnects and the events of `target`; null: no events. The connection is open while it has a
   * listener. Returns a function that unsubscribes; the server is told when it was the last listener of that target.
   */
  listen(target: Target | null, listener: ConnectionListener): () => void;
  /** Rejects with `NoAnswer` when there is no connection or no ack in time. */
  ask<K extends keyof Commands>(
    command: K,
    payload: Commands[K]['payload'],
  ): Promise<Ack<Commands[K]['reply']>>;
}

/** The engine's dependencies; tests replace them. */
export interface PlacePorts {
  readonly connection: Connection;
  /** The error code of a rejected read or command. */
  refusalOf(error: unknown): Refusal;
  /** Monotonic, in ms: does not follow changes of the device's clock. */
  now(): number;
  newKey(): string;
  /** Like setTimeout; the returned function cancels it. */
  after(ms: number, run: () => void): () => void;
}
