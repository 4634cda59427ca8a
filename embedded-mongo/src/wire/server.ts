import { createServer, type Server as NetServer, type Socket } from 'node:net';
import type { Doc } from '../bson/values.js';
import { dispatch, errorAnswer } from '../commands/dispatch.js';
import { maxMessageSize } from '../commands/hello.js';
import { Cursors } from '../cursors/cursors.js';
import type { Store } from '../store/store.js';
import { Framer } from './framing.js';
import { answerBytes, parseRequest, type Request } from './messages.js';

export type Address = { path: string } | { port: number; host: string };

export interface WireServer {
  /** The port, where it is not a Unix socket. */
  port: number | undefined;
  close(): Promise<void>;
}

/** Listens, and answers each connection's commands in the order they come. */
export async function serve(store: Store, address: Address): Promise<WireServer> {
  const cursors = new Cursors(Date.now);
  const open = new Set<Socket>();
  const running = new Set<Promise<void>>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    // Also after the conversation is over, when nobody else listens any more.
    socket.on('error', () => {});
    const connectionId = connections;
    const run = converse(socket, (body) => dispatch({ store, cursors, connectionId }, body))
      // A connection that breaks or speaks nonsense ends; the others go on.
      .catch(() => {})
      .finally(() => {
        open.delete(socket);
        running.delete(run);
        socket.destroy();
      });
    running.add(run);
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
      for (const socket of open) socket.pause().removeAllListeners('data');
      for (const socket of open) socket.destroySoon();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, 1000);
      });
      await Promise.race([Promise.all(running), patience]);
      clearTimeout(timer);
    },
  };
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

async function converse(socket: Socket, run: (body: Doc) => Promise<Doc>): Promise<void> {
  const framer = new Framer(maxMessageSize);
  for await (const chunk of socket) {
    for (const message of framer.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk))) {
      const request = parseRequest(message);
      const answer = await answerTo(request, run);
      if (!request.isSilent && !socket.destroyed) await send(socket, answerBytes(request, answer));
    }
  }
}

async function answerTo(request: Request, run: (body: Doc) => Promise<Doc>): Promise<Doc> {
  try {
    return await run(request.body());
  } catch (error) {
    return errorAnswer(error);
  }
}

/** Waits while a client does not read, so that its answers do not pile up. */
async function send(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.write(bytes)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.on('drain', done);
    socket.on('close', done);
  });
}
