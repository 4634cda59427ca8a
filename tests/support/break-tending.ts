import type { Naast } from './naast.js';

/** A name that the error contains when `rooms.tend` fails. */
export const strangeWords = 'Mila zei iets';

/** Makes the job `rooms.tend` fail, by a session without a room. Returns a function that repairs it. */
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
