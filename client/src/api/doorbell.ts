import type { AllCommands, AllEvents } from '@naast/shared/contract/all';
import { createSteadySocket, type SteadySocket } from './steady-socket.js';

/** What a page wants to hear: told to the server by a command, rung by events. */
export interface Following {
  readonly follow: keyof AllCommands;
  readonly unfollow: keyof AllCommands;
  readonly payload: object;
  readonly rings: readonly (keyof AllEvents)[];
}

type Ring = (event: keyof AllEvents | 'connected', payload: unknown) => void;

export interface Doorbell {
  /** Calls `ring` when something changed, and after each time the line was down. Answers how to stop. */
  hear(following: Following, ring: Ring): () => void;
  /** Keeps the line open for what every socket of a sign-in hears by itself: that it ended, locked, or may do something else now. */
  keepOpen(): () => void;
}

const ackWithin = 10_000;

/**
 * One socket for all that a page follows beside rooms; open as long as somebody listens. It carries no words: whoever hears it
 * reads again. The server knows its visit from the handshake, so a page listens only after its visit has begun.
 */
export function createDoorbell(newSocket: () => SteadySocket = createSteadySocket): Doorbell {
  const heard = new Map<Ring, Following>();
  let line: SteadySocket | null = null;

  async function follow({ follow: command, payload }: Following, ring: Ring): Promise<void> {
    if (!line?.socket.connected) return;
    await line.socket
      .timeout(ackWithin)
      .emitWithAck(command, payload)
      .catch(() => null);
    // Whatever rang before this was heard by nobody here.
    if (heard.has(ring)) ring('connected', null);
  }

  function open(): SteadySocket {
    const opened = newSocket();
    opened.socket.on('connect', () => {
      for (const [ring, following] of heard) void follow(following, ring);
    });
    opened.socket.onAny((event: keyof AllEvents, payload: unknown) => {
      for (const [ring, { rings }] of [...heard]) if (rings.includes(event)) ring(event, payload);
    });
    opened.connect();
    return opened;
  }

  let keepers = 0;
  function closeIfUnused(): void {
    if (heard.size > 0 || keepers > 0) return;
    line?.close();
    line = null;
  }

  return {
    hear(following, ring) {
      heard.set(ring, following);
      if (line) void follow(following, ring);
      else line = open();
      return () => {
        heard.delete(ring);
        if (heard.size > 0 || keepers > 0) line?.socket.emit(following.unfollow, following.payload);
        closeIfUnused();
      };
    },
    keepOpen() {
      keepers++;
      line ??= open();
      return () => {
        keepers--;
        closeIfUnused();
      };
    },
  };
}
