import type { Naast } from './naast.js';

/** What the store holds when the rooms cannot be tended; it comes back in the error. */
export const strangeWords = 'Mila zei iets';

/** A session stands in the store that leads to no room: none can be tended until the answer is called. */
export async function breakTending(naast: Naast): Promise<() => Promise<void>> {
  const [node] = naast.nodes;
  if (!node) throw new Error('no node is running');
  const sessions = node.connection.collection<{ _id: string }>('roomSessions');
  const _id = 'kapot';
  const broken = {
    _id,
    roomId: { words: strangeWords },
    openIn: _id,
    openedAt: naast.clock.now(),
    closed: null,
  };
  await sessions.insertOne(broken);
  return async () => {
    await sessions.deleteOne({ _id });
  };
}
