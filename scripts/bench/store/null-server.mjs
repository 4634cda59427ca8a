// A server that stores nothing: it frames messages as the store does and gives each command an answer made in advance.
// What it reaches is what the driver, the sockets and the machine allow.
import { createServer } from 'node:net';
import { BSON } from 'mongodb';
import { Framer } from '../../../embedded-mongo/dist/wire/framing.js';
import { usage } from '../usage.mjs';
import { row } from './rows.mjs';

const hello = {
  ...{ helloOk: true, ismaster: true, isWritablePrimary: true, readOnly: false, ok: 1, connectionId: 1 },
  ...{ maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000, maxWriteBatchSize: 100_000 },
  ...{ localTime: new Date(), logicalSessionTimeoutMinutes: 30, minWireVersion: 0, maxWireVersion: 21 },
};
const batch = (rows) => ({ cursor: { firstBatch: rows, id: 0n, ns: 'bench.rows' }, ok: 1 });
const fifty = Array.from({ length: 50 }, (_, place) => row(place));

const opReply = 1;
const opQuery = 2004;
const opMessage = 2013;
const framed = (isQuery, answer) => {
  const body = BSON.serialize(answer);
  const head = Buffer.alloc(isQuery ? 36 : 21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(isQuery ? opReply : opMessage, 12);
  if (isQuery) head.writeInt32LE(1, 32);
  return Buffer.concat([head, body]);
};
const greeting = framed(true, hello);
const answers = new Map([
  ['hello', framed(false, hello)],
  ['insert', framed(false, { n: 1, ok: 1 })],
  ['update', framed(false, { n: 1, nModified: 1, ok: 1 })],
  ['find', framed(false, batch([row(7)]))],
  ['range', framed(false, batch(fifty))],
]);
const fine = framed(false, { ok: 1 });

function answerTo(message) {
  if (message.readInt32LE(12) === opQuery) return greeting;
  // After the header, the flags, the section's kind, the document's length and the first field's type: its name.
  const name = message.toString('latin1', 26, message.indexOf(0, 26));
  const isRange = name === 'find' && message.includes('group');
  return answers.get(isRange ? 'range' : name) ?? fine;
}

const server = createServer((socket) => {
  const framer = new Framer(48_000_000);
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    for (const message of framer.push(chunk)) {
      const answer = Buffer.from(answerTo(message));
      message.copy(answer, 8, 4, 8);
      socket.write(answer);
    }
  });
});
const path = process.argv[2];
server.listen({ path }, () => process.send({ uri: `mongodb://${encodeURIComponent(path)}/` }));
process.on('message', (wish) => {
  if (wish === 'usage') process.send(usage());
  if (wish === 'close') process.exit(0);
});
