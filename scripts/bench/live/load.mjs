// The people, in a process of their own. Each wish is answered when it is done.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { enterBare, enterNaast } from './crowds.mjs';

const warmMs = 1000;
const drainMs = 20_000;
const textBytes = 200;
/** Stands around a message's number in its text, and nowhere else in a packet: a frame is counted without parsing it. */
const mark = '#'.charCodeAt(0);

/** @type {Map<string, import('./crowds.mjs').Room[]>} */
const crowds = new Map();
/** Of the window that is being measured. `sentAt`: by the number of the message; what was sent before is not counted. */
const newTally = (isCounted) => ({ isCounted, sentAt: [], waits: [], delivered: 0 });
let tally = newTally(() => false);

function onEvent(frame) {
  const now = performance.now();
  for (let from = frame.indexOf(mark); from !== -1; ) {
    const to = frame.indexOf(mark, from + 1);
    const sent = tally.sentAt[Number(frame.toString('latin1', from + 1, to))];
    if (sent !== undefined) {
      tally.delivered += 1;
      if (tally.isCounted(sent)) tally.waits.push(now - sent);
    }
    from = frame.indexOf(mark, to + 1);
  }
}

let lastNumber = 0;
async function say(room, connection, plannedAt = performance.now()) {
  const number = ++lastNumber;
  tally.sentAt[number] = plannedAt;
  const text = `#${number}# `.padEnd(textBytes, 'It is quiet here tonight. ').trim().padEnd(textBytes, '.');
  const place = { kind: 'roomSession', id: room.sessionId };
  await connection.ask('place:post', { ...place, clientKey: randomUUID(), body: { text } });
}

const loads = {
  /** Each sender says the next as soon as one is acknowledged. */
  async saturated(rooms, { senders, inFlight }, end, onAck) {
    const one = async (room, connection) => {
      while (performance.now() < end) {
        await say(room, connection);
        onAck();
      }
    };
    const pairs = rooms.flatMap((room) =>
      room.connections.slice(0, senders).map((connection) => [room, connection]),
    );
    await Promise.all(pairs.flatMap((pair) => Array.from({ length: inFlight }, () => one(...pair))));
  },

  /** At a steady pace, whether those before were acknowledged or not; room after room, and in each the next member. */
  async paced(rooms, { perSecond }, end, onAck) {
    const under = [];
    const begun = performance.now();
    for (let count = 0; ; count++) {
      const at = begun + (count * 1000) / perSecond;
      if (at >= end) break;
      await sleep(Math.max(0, at - performance.now()));
      const room = rooms[count % rooms.length];
      const connection = room.connections[Math.floor(count / rooms.length) % room.connections.length];
      under.push(say(room, connection, at).then(onAck));
    }
    await Promise.all(under);
  },
};

async function measure({ crowd, load, seconds }) {
  const rooms = crowds.get(crowd);
  const [{ connections }] = rooms;
  const warm = performance.now() + warmMs;
  const end = warm + seconds * 1000;
  let acked = 0;
  let ackedWithin = 0;
  tally = newTally((at) => at >= warm && at < end);
  await loads[load.perSecond ? 'paced' : 'saturated'](rooms, load, end, () => {
    acked += 1;
    if (tally.isCounted(performance.now())) ackedWithin += 1;
  });
  const expected = acked * connections.length;
  for (let waited = 0; tally.delivered < expected && waited < drainMs; waited += 20) await sleep(20);
  await sleep(50); // what came twice would come now
  const { delivered } = tally;
  const waits = tally.waits.toSorted((a, b) => a - b);
  const at = (share) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  const figures = { perSecond: ackedWithin / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  return { ...figures, acked, delivered, expected };
}

async function enter(wish) {
  crowds.set(wish.crowd, await (wish.host ? enterNaast : enterBare)(wish, onEvent));
  return {};
}

process.on('disconnect', () => process.exit(0));
process.on('message', (wish) => {
  if (wish.kind === 'close') process.exit(0);
  void (wish.kind === 'enter' ? enter : measure)(wish).then((answer) => process.send(answer));
});
process.send({});
