import { createServer, type Server } from 'node:http';
import { StartError } from '../config/config.js';

/** Listens, or throws a `StartError` that tells the operator what to do. */
export function listen(server: Server, at: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(startErrorOf(error, at)));
    server.listen(at.port, at.host, () => resolve());
  });
}

/** Throws what `listen` would throw, before anything is created. Another program may still take the port afterwards. */
export async function refuseTakenPort(at: { port: number; host: string }): Promise<void> {
  const probe = createServer();
  await listen(probe, at);
  await new Promise((resolve) => probe.close(resolve));
}

/** The server's URL on this machine; null while it does not listen. */
export function addressOf(server: Server): string | null {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://localhost:${address.port}` : null;
}

function startErrorOf(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} is taken by another program. Stop that, or choose another port: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new StartError(
        `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(
        `This machine has no address ${host}. HOST should be one of its own, e.g. 127.0.0.1.`,
      );
    default:
      return error;
  }
}
