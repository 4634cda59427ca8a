import type { Ack, ClientToServer, GivenPayload, Reply, ServerToClient } from '@naast/shared/contract/kit';
import type { peopleEvents } from '@naast/shared/contract/people';
import { type roomCommands, roomEvents } from '@naast/shared/contract/rooms';
import type { Socket } from 'socket.io-client';
import type { LiveEvent } from '../live/apply-event.js';
import type { RoomSocket, SocketListener } from '../live/ports.js';
import { NoAnswer } from './api-error.js';
import { createSteadySocket, isFull } from './steady-socket.js';

type Commands = typeof roomCommands;
type Events = typeof roomEvents & typeof peopleEvents;

/** Socket.IO's own types cannot follow a command that is only known as a type parameter. */
interface Asker {
  emitWithAck(command: string, payload: unknown): Promise<unknown>;
}

const ackWithin = 10_000;

/** Socket.IO as a room sees it. Only the doorbell: whatever it loses, catch-up brings. */
export function createRoomSocket(): RoomSocket {
  const steady = createSteadySocket();
  const socket: Socket<ServerToClient<Events>, ClientToServer<Commands>> = steady.socket;
  return {
    open(listener: SocketListener) {
      socket.on('connect', listener.up);
      socket.on('disconnect', listener.down);
      socket.on('connect_error', (error) => listener.failed(isFull(error) ? 'full' : 'other'));
      socket.on('signIn:ended', listener.ended);
      for (const type of Object.keys(roomEvents) as (keyof typeof roomEvents)[]) {
        socket.on(type, (payload: LiveEvent['payload']) => listener.heard({ type, payload } as LiveEvent));
      }
      steady.connect();
    },
    close: steady.close,
    async ask<K extends keyof Commands>(command: K, payload: GivenPayload<Commands[K]>) {
      // An unconnected socket would keep the packet and send it before `room:follow`.
      if (!socket.connected) throw new NoAnswer('noAnswer');
      const answer = await (socket.timeout(ackWithin) as unknown as Asker).emitWithAck(command, payload);
      return answer as Ack<Reply<Commands[K]>>;
    },
  };
}
