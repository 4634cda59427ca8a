import type { AllCommands, AllEvents } from '@naast/shared/contract/all';
import { io, type Socket } from 'socket.io-client';

/** What a page wants to hear: told to the server by a command, rung by events. */
export interface Following {
  readonly follow: keyof AllCommands;
  readonly unfollow: keyof AllCommands;
  readonly payload: object;
  readonly rings: readonly (keyof AllEvents)[];
}

export interface Doorbell {
  /** Calls `ring` when something changed, and after each time the line was down. Answers how to stop. */
  hear(
    following: Following,
    ring: (event: keyof AllEvents | 'connected', payload: unknown) => void,
  ): () => void;
}

type Ring = (event: keyof AllEvents | 'connected', payload: unknown) => void;

const ackWithin = 10_000;

/**
 * One socket for all that a page follows beside rooms; open as long as somebody listens. It carries no words: whoever hears it
 * reads again. The server knows its visit from the handshake, so a page listens only after its visit has begun.
 */
export function createDoorbell(connect: () => Socket = connectSocket): Doorbell {
  const heard = new Map<Ring, Following>();
  let socket: Socket | null = null;

  async function follow(following: Following, ring: Ring): Promise<void> {
    if (!socket?.connected) return;
    await socket
      .timeout(ackWithin)
      .emitWithAck(following.follow, following.payload)
      .catch(() => null);
    // Whatever rang before this was heard by nobody here.
    if (heard.has(ring)) ring('connected', null);
  }

  function open(): Socket {
    const opened = connect();
    opened.on('connect', () => {
      for (const [ring, following] of heard) void follow(following, ring);
    });
    opened.onAny((event: keyof AllEvents, payload: unknown) => {
      for (const [ring, { rings }] of [...heard]) if (rings.includes(event)) ring(event, payload);
    });
    opened.connect();
    return opened;
  }

  return {
    hear(following, ring) {
      heard.set(ring, following);
      if (socket) void follow(following, ring);
      else socket = open();
      return () => {
        heard.delete(ring);
        if (heard.size > 0) {
          socket?.emit(following.unfollow, following.payload);
          return;
        }
        socket?.off();
        socket?.disconnect();
        socket = null;
      };
    },
  };
}

function connectSocket(): Socket {
  return io({
    path: '/socket.io',
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    randomizationFactor: 0.5,
  });
}
