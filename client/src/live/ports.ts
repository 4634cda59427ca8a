import type { Ack } from '@naast/shared/contract/kit';
import type { Refusal } from '@naast/shared/errors';
import type { Commands, PlaceEvent, Target } from './wire.js';

export interface ConnectionListener {
  /** Connected, also after every reconnect. */
  up?(): void;
  /** Not connected (any more). The socket keeps trying. */
  down?(): void;
  /** An attempt to connect failed. `full`: the server has too many connections open. */
  failed?(why: 'full' | 'other'): void;
  heard?(event: PlaceEvent): void;
}

/** The one connection of this page. */
export interface Connection {
  /**
   * Tells the listener of the connection and of the events of `target`; null: of the connection alone. The connection is open as
   * long as it has a listener. Answers how to stop: then the server is told, unless another listener has the same target.
   */
  listen(target: Target | null, listener: ConnectionListener): () => void;
  /** Rejects with `NoAnswer` when there is no connection or no ack in time. */
  ask<K extends keyof Commands>(
    command: K,
    payload: Commands[K]['payload'],
  ): Promise<Ack<Commands[K]['reply']>>;
}

/** What the engine needs from outside; tests bring their own. */
export interface PlacePorts {
  readonly connection: Connection;
  /** The code of what a read or a command was rejected with. */
  refusalOf(error: unknown): Refusal;
  /** In ms; never goes back, whatever becomes of the device's clock. */
  now(): number;
  newKey(): string;
  /** Runs later; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}
