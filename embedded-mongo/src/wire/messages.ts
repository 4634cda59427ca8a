import { decodeDocument } from '../bson/decode.js';
import { encodeDocument } from '../bson/encode.js';
import type { Doc } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import { ProtocolError } from './framing.js';

const opReply = 1;
const opQuery = 2004;
const opMessage = 2013;

const checksumPresent = 1;
const moreToCome = 2;
/** Flags below this bit must be understood; those above may be passed over. */
const requiredFlags = 0xffff;

export interface Request {
  id: number;
  /** How the answer is framed. */
  form: 'query' | 'message';
  /** The client does not wait for an answer (`w: 0`). */
  isSilent: boolean;
  /** Throws CommandError for a body that is malformed: that is answered, and the connection lives. */
  body(): Doc;
}

export function parseRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === opMessage) {
    if (message.length < 26) throw new ProtocolError('a message without a body');
    const flags = message.readUInt32LE(16);
    return {
      id,
      form: 'message',
      isSilent: (flags & moreToCome) !== 0,
      body: () => messageBody(message, flags),
    };
  }
  if (operation === opQuery) return { id, form: 'query', isSilent: false, body: () => queryBody(message) };
  throw new ProtocolError(`the operation ${operation}`);
}

function messageBody(message: Buffer, flags: number): Doc {
  if ((flags & checksumPresent) !== 0) throw unsupported('a message with a checksum');
  if ((flags & requiredFlags & ~moreToCome) !== 0) throw unsupported('an unknown flag of a message');
  let body: Doc | undefined;
  const sequences: [string, Doc[]][] = [];
  let at = 20;
  while (at < message.length) {
    const kind = message[at];
    const size = at + 5 <= message.length ? message.readInt32LE(at + 1) : 0;
    const end = at + 1 + size;
    if (size < 5 || end > message.length) throw malformed('a section has a wrong length');
    if (kind === 0) {
      if (body !== undefined) throw malformed('a message has two bodies');
      body = decodeDocument(message, at + 1, end);
    } else if (kind === 1) {
      sequences.push(documentSequence(message, at + 5, end));
    } else {
      throw malformed(`a section of kind ${String(kind)}`);
    }
    at = end;
  }
  if (body === undefined) throw malformed('a message without a body');
  for (const [name, documents] of sequences) {
    if (body.has(name)) throw malformed(`the field '${name}' is in the body and beside it`);
    body.set(name, documents);
  }
  return body;
}

function documentSequence(message: Buffer, start: number, end: number): [string, Doc[]] {
  const stop = message.indexOf(0, start);
  if (stop < 0 || stop >= end) throw malformed('a document sequence without a name');
  const name = message.toString('utf8', start, stop);
  const documents: Doc[] = [];
  let at = stop + 1;
  while (at < end) {
    const size = at + 4 <= end ? message.readInt32LE(at) : 0;
    if (size < 5 || at + size > end) throw malformed('a document in a sequence has a wrong length');
    documents.push(decodeDocument(message, at, at + size));
    at += size;
  }
  return [name, documents];
}

/** Drivers greet with OP_QUERY, as they do not know yet what the server speaks. Nothing else comes this way. */
function queryBody(message: Buffer): Doc {
  const stop = message.indexOf(0, 20);
  const start = stop + 9;
  if (stop < 0 || start + 5 > message.length) throw malformed('a query is cut off');
  const namespace = message.toString('utf8', 20, stop);
  if (!namespace.endsWith('.$cmd')) throw unsupported('OP_QUERY on a collection');
  const body = decodeDocument(message, start);
  const [name] = body.keys();
  if (name !== 'hello' && name !== 'ismaster' && name !== 'isMaster')
    throw unsupported(`OP_QUERY with '${String(name)}'`);
  return body;
}

function malformed(why: string): CommandError {
  return new CommandError('InvalidBSON', `malformed message: ${why}`);
}

let lastId = 0;

export function answerBytes(request: Request, answer: Doc): Buffer {
  const isQuery = request.form === 'query';
  const bytes = encodeDocument(answer, isQuery ? 36 : 21);
  lastId = (lastId + 1) & 0x7fffffff;
  bytes.writeInt32LE(bytes.length, 0);
  bytes.writeInt32LE(lastId, 4);
  bytes.writeInt32LE(request.id, 8);
  bytes.writeInt32LE(isQuery ? opReply : opMessage, 12);
  // OP_REPLY: number of documents. OP_MSG: no flags, then one section of kind 0.
  if (isQuery) bytes.writeInt32LE(1, 32);
  return bytes;
}
