import { once } from 'node:events';
import { connect } from 'node:net';
import { BSON, type Document } from 'mongodb';

/** The socket of a connection string. */
export function socketOf(uri: string): string {
  return decodeURIComponent(uri.slice('mongodb://'.length, -1));
}

/** An OP_MSG with these bytes as its body, right or wrong. */
export function message(body: Buffer, flags = 0, operation = 2013): Buffer {
  const head = Buffer.alloc(21);
  head.writeInt32LE(21 + body.length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(operation, 12);
  head.writeUInt32LE(flags, 16);
  return Buffer.concat([head, body]);
}

export const commandMessage = (command: Document): Buffer => message(Buffer.from(BSON.serialize(command)));

/** Sends, ends, and gives what came back until the server closed its side too. */
export async function send(path: string, bytes: Buffer): Promise<Buffer> {
  const socket = connect(path);
  const heard: Buffer[] = [];
  socket.on('error', () => {});
  socket.on('data', (chunk: Buffer) => heard.push(chunk));
  socket.end(bytes);
  await once(socket, 'close');
  return Buffer.concat(heard);
}

/** The same, for a message that is answered. */
export async function ask(path: string, bytes: Buffer): Promise<Document> {
  return BSON.deserialize((await send(path, bytes)).subarray(21));
}

/** `depth` documents or arrays in one another. */
export function nested(depth: number, kind: 'document' | 'array'): Buffer {
  // Per level: length (4), type (1), name 'a' or '0' and its end (2), what is inside, end (1).
  const bytes = Buffer.alloc(depth * 8 + 5);
  for (let level = 0; level < depth; level++) {
    bytes.writeInt32LE(bytes.length - level * 8, level * 7);
    bytes[level * 7 + 4] = kind === 'array' ? 4 : 3;
    bytes.write(kind === 'array' ? '0' : 'a', level * 7 + 5, 'latin1');
  }
  bytes.writeInt32LE(5, depth * 7);
  return bytes;
}
