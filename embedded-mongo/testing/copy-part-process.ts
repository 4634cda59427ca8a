/**
 * Run as a process of its own, beside a store that is in use: copies from argv[2] to argv[3] all parents, the children of
 * parents that are there, and no collection `secret`.
 */
import { BSON } from 'mongodb';
import { backUpPart } from '../src/index.js';

const [, , dir = '', to = ''] = process.argv;
await backUpPart({
  dir,
  to,
  choose: (moment) => {
    const parents = new Set(
      [...moment.documents('d', 'parents')].map((bytes) => String(BSON.deserialize(bytes)['_id'])),
    );
    return ({ name }) => {
      if (name === 'children') return (bytes) => parents.has(String(BSON.deserialize(bytes)['parent']));
      return name !== 'secret';
    };
  },
  onProgress: (done, whole) => process.stdout.write(`${done}/${whole}\n`),
});
