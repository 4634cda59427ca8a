import { createServer, type Server as NetServer, type Socket } from 'node:net';
import type { Doc } from '../bson/values.js';
import { dispatch } from '../commands/dispatch.js';
import { Cursors } from '../cursors/cursors.js';
import type { Store } from '../store/store.js';
import { Conversation } from './conversation.js';

export type Address = { path: string } | { port: number; host: string };

export interface WireServer {
  /** The port, where it is not a Unix socket. */
  port: number | undefined;
  close(): Promise<void>;
}

/** How long a command that runs may take to finish when the store closes. */
const patienceMs = 1000;

/** Listens, and answers each connection's commands; `hear` is told of each before it runs. */
export async function serve(
  store: Store,
  address: Address,
  hear: (body: Doc) => void = () => {},
): Promise<WireServer> {
  const cursors = new Cursors(Date.now);
  const open = new Map<Socket, Conversation>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    const connectionId = connections;
    const conversation = new Conversation(socket, (body) => {
      hear(body);
      return dispatch({ store, cursors, connectionId }, body);
    });
    open.set(socket, conversation);
    socket.on('close', () => open.delete(socket));
  });
  await listen(server, address);
  // A connection that could not be taken is the client's to repeat.
  server.on('error', () => {});
  const bound = server.address();
  return {
    port: bound !== null && typeof bound === 'object' ? bound.port : undefined,
    async close() {
      server.close();
      // No new commands; those that run may finish and answer.
      for (const socket of open.keys()) socket.pause().removeAllListeners('data');
      const patience = new AbortController();
      await Promise.race([
        Promise.all([...open.values()].map((conversation) => conversation.settled())),
        timeout(patienceMs, patience.signal),
      ]);
      patience.abort();
      for (const socket of open.keys()) socket.destroySoon();
    },
  };
}

function timeout(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

function listen(server: NetServer, address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
