import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '@naast/shared/errors';
import type { ConnectionSlot, Connections } from './connections.js';
import type { SocketVisit } from './realtime.js';

export interface HandshakeOptions {
  readonly connections: Connections;
  /** Whether this handshake comes from our own pages. */
  isOurOrigin(request: IncomingMessage): boolean;
  /** Null when the browser has no visit: a page connects only after it has begun one by REST. */
  visitOf(request: IncomingMessage): Promise<SocketVisit | null>;
  /** The keyed hash of the network it comes from. */
  networkOf(request: IncomingMessage): string;
}

export interface Handshakes {
  /** Why the handshake is refused, or null. Asked once for each connection, on both transports, before Engine.IO opens it. */
  refusal(request: IncomingMessage): Promise<ErrorCode | null>;
  /** Engine.IO has opened it: its slot is held until it closes. */
  opened(connection: { request: IncomingMessage; once(event: 'close', listener: () => void): void }): void;
  /** Engine.IO failed to open it: its slot is given back. */
  failed(request: IncomingMessage): void;
  /** Notes that its visit has a chair. */
  seated(request: IncomingMessage): void;
  visitOf(request: IncomingMessage): SocketVisit | null;
}

/** Lets a page connect when it is ours, its visit holds, and the bounds leave a slot. */
export function createHandshakes(options: HandshakeOptions): Handshakes {
  const letIn = new WeakMap<
    IncomingMessage,
    { visit: SocketVisit; slot: ConnectionSlot; isConnected: boolean }
  >();
  return {
    async refusal(request) {
      if (!options.isOurOrigin(request)) return 'originRefused';
      try {
        const visit = await options.visitOf(request);
        if (visit === null) return 'sessionExpired';
        const { key, isTeam, isInside } = visit;
        const network = options.networkOf(request);
        // The client disconnected meanwhile: no later event would give its slot back.
        if (request.socket.destroyed) return 'sessionExpired';
        const slot = options.connections.take({ visit: key, network, isTeam, isInside });
        if (slot === null) return 'tooManyConnections';
        const entered = { visit, slot, isConnected: false };
        letIn.set(request, entered);
        request.socket.once('close', () => {
          if (!entered.isConnected) slot.giveBack();
        });
        return null;
      } catch {
        return 'storeUnavailable';
      }
    },
    opened(connection) {
      const entered = letIn.get(connection.request);
      if (!entered) return;
      entered.isConnected = true;
      connection.once('close', entered.slot.giveBack);
    },
    failed: (request) => letIn.get(request)?.slot.giveBack(),
    seated: (request) => letIn.get(request)?.slot.seat(),
    visitOf: (request) => letIn.get(request)?.visit ?? null,
  };
}
