import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '@naast/shared/errors';
import type { Connections, Place } from './connections.js';
import type { SocketVisit } from './realtime.js';

export interface HandshakeOptions {
  readonly connections: Connections;
  /** Whether this handshake comes from our own pages. */
  isOurOrigin(request: IncomingMessage): boolean;
  /** Null when the browser has no visit: lines open only after one was begun by REST. */
  visitOf(request: IncomingMessage): Promise<SocketVisit | null>;
  /** The keyed hash of the network it comes from. */
  networkOf(request: IncomingMessage): string;
}

export interface Handshakes {
  /** Why there is no line, or null; asked once for each, on both transports, before anything of it is opened. */
  refusal(request: IncomingMessage): Promise<ErrorCode | null>;
  /** What came through is a line now, until it closes. */
  opened(line: { request: IncomingMessage; once(event: 'close', listener: () => void): void }): void;
  /** It did not become one after all. */
  failed(request: IncomingMessage): void;
  /** Its visit has a chair. */
  seated(request: IncomingMessage): void;
  visitOf(request: IncomingMessage): SocketVisit | null;
}

/** Who may open a line: a page of ours, with a visit that holds, while there is place. */
export function createHandshakes(options: HandshakeOptions): Handshakes {
  const letIn = new WeakMap<IncomingMessage, { visit: SocketVisit; place: Place; isLine: boolean }>();
  return {
    async refusal(request) {
      if (!options.isOurOrigin(request)) return 'originRefused';
      try {
        const visit = await options.visitOf(request);
        if (visit === null) return 'sessionExpired';
        const { key, isTeam, isInside } = visit;
        const network = options.networkOf(request);
        // The caller went away meanwhile: nothing will come that gives its place back.
        if (request.socket.destroyed) return 'sessionExpired';
        const place = options.connections.take({ visit: key, network, isTeam, isInside });
        if (place === null) return 'tooManyConnections';
        const entered = { visit, place, isLine: false };
        letIn.set(request, entered);
        request.socket.once('close', () => {
          if (!entered.isLine) place.giveBack();
        });
        return null;
      } catch {
        return 'storeUnavailable';
      }
    },
    opened(line) {
      const entered = letIn.get(line.request);
      if (!entered) return;
      entered.isLine = true;
      line.once('close', entered.place.giveBack);
    },
    failed: (request) => letIn.get(request)?.place.giveBack(),
    seated: (request) => letIn.get(request)?.place.seat(),
    visitOf: (request) => letIn.get(request)?.visit ?? null,
  };
}
