import type { Ack, GivenPayload, Reply } from '@naast/shared/contract/kit';
import type { RoomSessionId, roomCommands, SessionState } from '@naast/shared/contract/rooms';
import type { Refusal } from '@naast/shared/errors';
import type { LiveEvent } from './apply-event.js';
import type { Page } from './catch-up.js';

type Commands = typeof roomCommands;

export interface SocketListener {
  /** Connected, also after every reconnect. */
  up(): void;
  /** Not connected (any more). The socket keeps trying. */
  down(): void;
  /** An attempt to connect failed. `full`: the server has too many lines open. */
  failed(why: 'full' | 'other'): void;
  heard(event: LiveEvent): void;
  /** The server ended this visit or sign-in. */
  ended(): void;
}

export interface RoomSocket {
  open(listener: SocketListener): void;
  close(): void;
  /** Rejects when there is no line or no ack in time. */
  ask<K extends keyof Commands>(
    command: K,
    payload: GivenPayload<Commands[K]>,
  ): Promise<Ack<Reply<Commands[K]>>>;
}

/** What a room needs from outside; tests bring their own. */
export interface RoomPorts {
  socket: RoomSocket;
  readSession(sessionId: RoomSessionId): Promise<SessionState>;
  readMessages(sessionId: RoomSessionId, afterRev: number): Promise<Page>;
  /** The code of a failed read. */
  refusalOf(error: unknown): Refusal;
  now(): number;
  newKey(): string;
  /** Runs later; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}
