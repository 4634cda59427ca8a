import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { type Collection, MongoClient } from 'mongodb';
import { times } from '../../testing/chance.js';
import { withFolder } from '../../testing/fresh-store.js';
import { nodeArgs, root } from '../../testing/own-process.js';
import { startEmbeddedStore } from '../index.js';

interface Row {
  _id: string;
  n: number;
  writer: number;
  tags: string[];
}

const kills = times(10);

/** What the process had acknowledged when it was killed, in the order it said so. */
async function writeUntilKilled(dir: string, round: number): Promise<string[]> {
  const args = [...nodeArgs('testing/writer-process'), dir, String(round)];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  // Killed in the middle of writing, after a number of acknowledgements that differs each round.
  const enough = 300 + ((round * 7919) % 900);
  let lines = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    lines += text.split('\n').length - 1;
    if (lines > enough) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}

async function check(rows: Collection<Row>, told: Map<string, string>): Promise<void> {
  const found = new Map((await rows.find().toArray()).map((row) => [row._id, row]));
  for (const [id, last] of told) {
    const row = found.get(id);
    // A delete may have been done without its acknowledgement being heard; nothing else removes a row.
    if (last === 'd') expect(row).toBeUndefined();
    else if (row === undefined)
      expect({ id, last, mayBeDeleted: last === 'u' && Number(id.split('-')[2]) % 9 === 0 }).toMatchObject({
        mayBeDeleted: true,
      });
    else if (last === 'u') expect(row.tags).toContain('updated');
  }
  // Each index knows each document, and nothing else.
  const all = [...found.values()];
  expect(await rows.countDocuments({ tags: 'updated' }, { hint: 'tags_1' })).toBe(
    all.filter(({ tags }) => tags.includes('updated')).length,
  );
  for (let writer = 0; writer < 16; writer++) {
    const mine = all.filter((row) => row.writer === writer);
    expect(await rows.find({ writer }).hint('writer_1_n_1').toArray()).toHaveLength(mine.length);
    expect(
      await rows
        .find({ tags: `w${writer}` })
        .hint('tags_1')
        .toArray(),
    ).toHaveLength(mine.length);
  }
  expect(await rows.estimatedDocumentCount()).toBe(all.length);
}

it(
  `keeps everything it acknowledged when its process is killed, ${kills} times`,
  async () => {
    await withFolder(async (dir) => {
      const told = new Map<string, string>();
      for (let round = 0; round < kills; round++) {
        for (const line of await writeUntilKilled(dir, round)) {
          const [kind = '', id = ''] = line.split(' ');
          told.set(id, kind);
        }
      }
      expect(told.size).toBeGreaterThan(kills * 100);
      const store = await startEmbeddedStore({ dir });
      const client = await MongoClient.connect(store.uri);
      await check(client.db('kill').collection<Row>('rows'), told);
      await client.close();
      await store.close();
    });
  },
  60_000 + kills * 30_000,
);
