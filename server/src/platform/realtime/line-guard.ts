import type { ConnectionBounds } from './connections.js';

/** What is used of an Engine.IO socket: the line beneath a Socket.IO one. */
export interface EngineLine {
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
}

/**
 * Ends a line at once, with all that waits in it. A WebSocket that is closed politely would stay for half a minute if the other
 * side does not answer, and whoever is cut off may well not.
 */
export function cutOff(line: EngineLine): void {
  const { socket } = line.transport;
  line.close(true);
  socket?.terminate();
}

/** Ends a line that sends what no page of ours sends, before anything of it is kept; or that stopped reading. */
export function guardLine(line: EngineLine, bounds: ConnectionBounds): void {
  let hasJoined = false;
  line.on('packet', ({ type, data }) => {
    if (type !== 'message') return;
    const kind = kindOf(data);
    if (kind === 'none' || (kind === 'join' && hasJoined)) cutOff(line);
    if (kind === 'join') hasJoined = true;
  });
  // Not Socket.IO's own `connectTimeout`: that one waits for half a minute more where nobody polls.
  const tooLate = setTimeout(() => {
    if (!hasJoined) cutOff(line);
  }, bounds.joinWithin);
  line.on('close', () => clearTimeout(tooLate));

  /** Bytes that wait here; the WebSocket's own are asked of it. */
  let waiting = 0;
  line.on('flush', () => {
    waiting = 0;
  });
  line.on('packetCreate', ({ data }) => {
    waiting += sizeOf(data);
    const unread = waiting + (line.transport.socket?.bufferedAmount ?? 0);
    if (unread > bounds.unreadBytes || line.writeBuffer.length >= bounds.unreadPackets) cutOff(line);
  });
}

/**
 * By the head of a Socket.IO packet. Our pages join the one namespace once, send events, and leave. Bytes and attachments are
 * none of these: the parser would hold what was announced until all of it has come. Nor are acks: nobody here asks for one.
 */
function kindOf(data: unknown): 'join' | 'event' | 'none' {
  if (typeof data !== 'string' || data.charAt(1) === '/') return 'none';
  switch (data.charAt(0)) {
    case '0':
      // What a page says of itself as it joins stays in memory with the line: our pages say nothing.
      return data.length <= 64 ? 'join' : 'none';
    case '1':
    case '2':
      return 'event';
    default:
      return 'none';
  }
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return data instanceof Uint8Array ? data.byteLength : 0;
}
