// The clients, in a process of their own: argv[2] is the address. Each wish is a piece of work; its figures come back.
import { MongoClient } from 'mongodb';
import { groupSize, indexes, row } from './rows.mjs';

const client = await MongoClient.connect(process.argv[2], { maxPoolSize: 60 });
const rows = client.db('bench').collection('rows');
const warmMs = 700;
let stored = 0;

const works = {
  insertOne: () => rows.insertOne(row(stored++)),
  findOne: (n) => rows.findOne({ _id: n }),
  range: (n) => {
    const place = n % (groupSize - 50);
    return rows
      .find({ group: Math.floor(n / groupSize), place: { $gte: place } })
      .sort({ place: 1 })
      .limit(50)
      .toArray();
  },
  increment: (n) => rows.updateOne({ _id: n }, { $inc: { count: 1 } }),
};

async function fill(documents) {
  await rows.createIndexes(indexes);
  stored = await rows.estimatedDocumentCount();
  while (stored < documents) {
    const size = Math.min(1000, documents - stored);
    await rows.insertMany(Array.from({ length: size }, (_, at) => row(stored + at)));
    stored += size;
  }
  return {};
}

async function measure({ work, clients, seconds, documents }) {
  const run = works[work];
  const waits = [];
  const warm = performance.now() + warmMs;
  const end = warm + seconds * 1000;
  // The same numbers in each run: a step that has nothing in common with the number of documents.
  let next = 0;
  let allDone = 0;
  const one = async () => {
    while (performance.now() < end) {
      next = (next + 7919) % documents;
      const begun = performance.now();
      await run(next);
      allDone += 1;
      const now = performance.now();
      if (now > warm && now <= end) waits.push(now - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  waits.sort((a, b) => a - b);
  const at = (share) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return { allDone, perSecond: waits.length / seconds, p50: at(0.5), p99: at(0.99) };
}

async function answer(wish) {
  if (wish.kind === 'close') {
    await client.close();
    process.disconnect();
    return;
  }
  process.send(wish.kind === 'fill' ? await fill(wish.documents) : await measure(wish));
}

process.on('message', (wish) => void answer(wish));
process.send({});
