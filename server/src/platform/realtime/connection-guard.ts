import type { ConnectionBounds } from './connections.js';

/** What is used of an Engine.IO socket: the connection beneath a Socket.IO socket. */
export interface EngineConnection {
  readonly writeBuffer: readonly unknown[];
  /** `socket` is the WebSocket, when it is one. */
  readonly transport: { readonly socket?: { readonly bufferedAmount: number; terminate(): void } };
  on(event: 'packet' | 'packetCreate', listener: (packet: EnginePacket) => void): void;
  on(event: 'flush' | 'close', listener: () => void): void;
  close(discard: true): void;
}

interface EnginePacket {
  readonly type: string;
  readonly data?: unknown;
  readonly options?: { readonly wsPreEncodedFrame?: Buffer[] };
}

/**
 * Ends a connection at once and discards its write buffer. A WebSocket that is closed with a handshake stays for half a minute when
 * the other side does not answer, and a hostile client may not.
 */
export function cutOff(connection: EngineConnection): void {
  const { socket } = connection.transport;
  connection.close(true);
  socket?.terminate();
}

/** Ends a connection that sends what our pages never send, before the parser keeps any of it; or that does not join or read in time. */
export function guardConnection(connection: EngineConnection, bounds: ConnectionBounds): void {
  let hasJoined = false;
  connection.on('packet', ({ type, data }) => {
    if (type !== 'message') return;
    const kind = kindOf(data);
    if (kind === 'none' || (kind === 'join' && hasJoined)) cutOff(connection);
    if (kind === 'join') hasJoined = true;
  });
  // Not Socket.IO's own `connectTimeout`: that one waits for half a minute more when the client does not poll.
  const tooLate = setTimeout(() => {
    if (!hasJoined) cutOff(connection);
  }, bounds.joinWithin);
  connection.on('close', () => clearTimeout(tooLate));

  /** Bytes that wait here; the WebSocket's own are asked of it. */
  let waiting = 0;
  connection.on('flush', () => {
    waiting = 0;
  });
  connection.on('packetCreate', ({ data }) => {
    waiting += sizeOf(data);
    const unread = waiting + (connection.transport.socket?.bufferedAmount ?? 0);
    if (unread > bounds.unreadBytes || connection.writeBuffer.length >= bounds.unreadPackets)
      cutOff(connection);
  });
}

/**
 * By the head of a Socket.IO packet. Our pages join the one namespace once, send events, and leave. Bytes and attachments are
 * none of these: the parser would hold what was announced until all of it has come. Nor are acks: the server asks for none.
 */
function kindOf(data: unknown): 'join' | 'event' | 'none' {
  if (typeof data !== 'string' || data.charAt(1) === '/') return 'none';
  switch (data.charAt(0)) {
    case '0':
      // Auth data of the join packet stays in memory with the connection: our pages send none.
      return data.length <= 64 ? 'join' : 'none';
    case '1':
    case '2':
      return 'event';
    default:
      return 'none';
  }
}

/**
 * Socket.IO makes the WebSocket frame of a broadcast once, as a head and a text, and every receiver shares it. As one buffer it is
 * written by one plain write instead of two that are gathered.
 */
export function writeFramesWhole(connection: Pick<EngineConnection, 'on'>): void {
  connection.on('packetCreate', ({ options }) => {
    const frame = options?.wsPreEncodedFrame;
    if (frame && frame.length > 1) frame.splice(0, frame.length, Buffer.concat(frame));
  });
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return data instanceof Uint8Array ? data.byteLength : 0;
}
