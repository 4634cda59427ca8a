// The clients, in a process of their own: argv[2] is the address. Each wish is a piece of work; its figures come back.
import { MongoClient } from 'mongodb';
import { groupSize, indexes, row } from './rows.mjs';

const client = await MongoClient.connect(process.argv[2], { maxPoolSize: 60 });
const rows = client.db('bench').collection('rows');
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
  let isOver = false;
  let isWarm = false;
  // The same numbers in each run: a step that has nothing in common with the number of documents.
  let next = 0;
  let allDone = 0;
  const one = async () => {
    while (!isOver) {
      next = (next + 7919) % documents;
      const begun = performance.now();
      await run(next);
      allDone += 1;
      if (isWarm) waits.push(performance.now() - begun);
    }
  };
  const all = Array.from({ length: clients }, one);
  await new Promise((resolve) => setTimeout(resolve, 700));
  isWarm = true;
  const begun = performance.now();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const took = performance.now() - begun;
  const done = waits.length;
  isOver = true;
  await Promise.all(all);
  waits.sort((a, b) => a - b);
  const at = (share) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return { allDone, perSecond: (done / took) * 1000, p50: at(0.5), p99: at(0.99) };
}

process.on('message', async (wish) => {
  if (wish.kind === 'close') {
    await client.close();
    process.disconnect();
    return;
  }
  process.send(wish.kind === 'fill' ? await fill(wish.documents) : await measure(wish));
});
process.send({});
