import type { Ack, ClientToServer, GivenPayload, Reply, ServerToClient } from '@naast/shared/contract/kit';
import type { peopleEvents } from '@naast/shared/contract/people';
import { type roomCommands, roomEvents } from '@naast/shared/contract/rooms';
import { io, type Socket } from 'socket.io-client';
import type { LiveEvent } from '../live/apply-event.js';
import type { RoomSocket, SocketListener } from '../live/ports.js';

type Commands = typeof roomCommands;
type Events = typeof roomEvents & typeof peopleEvents;

/** Socket.IO's own types cannot follow a command that is only known as a type parameter. */
interface Asker {
  emitWithAck(command: string, payload: unknown): Promise<unknown>;
}

const ackWithin = 10_000;
/** The server sent everybody away (a restart): come back spread out, not all at once. */
const comeBackWithin = { least: 500, most: 2500 };

/** Socket.IO as a room sees it. Only the doorbell: whatever it loses, catch-up brings. */
export function createRoomSocket(): RoomSocket {
  const socket: Socket<ServerToClient<Events>, ClientToServer<Commands>> = io({
    path: '/socket.io',
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    randomizationFactor: 0.5,
  });
  let comeBack: ReturnType<typeof setTimeout> | undefined;

  function reconnectSoon(): void {
    clearTimeout(comeBack);
    const wait = comeBackWithin.least + Math.random() * (comeBackWithin.most - comeBackWithin.least);
    comeBack = setTimeout(() => socket.connect(), wait);
  }

  function reconnectNow(): void {
    if (!socket.connected) socket.disconnect().connect();
  }

  // The browser knows sooner than the heartbeat does.
  const lineGone = () => socket.io.engine?.close();

  return {
    open(listener: SocketListener) {
      socket.on('connect', listener.up);
      socket.on('disconnect', (reason) => {
        listener.down();
        if (reason === 'io server disconnect') reconnectSoon();
      });
      socket.on('connect_error', () => {
        listener.failed();
        // A refused handshake ends Socket.IO's own attempts.
        if (!socket.active) reconnectSoon();
      });
      socket.on('signIn:ended', listener.ended);
      for (const type of Object.keys(roomEvents) as (keyof typeof roomEvents)[]) {
        socket.on(type, (payload: LiveEvent['payload']) => listener.heard({ type, payload } as LiveEvent));
      }
      window.addEventListener('online', reconnectNow);
      window.addEventListener('offline', lineGone);
      socket.connect();
    },
    close() {
      clearTimeout(comeBack);
      window.removeEventListener('online', reconnectNow);
      window.removeEventListener('offline', lineGone);
      socket.off();
      socket.disconnect();
    },
    async ask<K extends keyof Commands>(command: K, payload: GivenPayload<Commands[K]>) {
      // An unconnected socket would keep the packet and send it before `room:follow`.
      if (!socket.connected) throw new Error('no line');
      const answer = await (socket.timeout(ackWithin) as unknown as Asker).emitWithAck(command, payload);
      return answer as Ack<Reply<Commands[K]>>;
    },
  };
}
