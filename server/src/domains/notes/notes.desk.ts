import { limits } from '@naast/shared/limits';
import { type Desk, deskRow } from '../desk-row.js';
import { listThemes } from '../organisation/index.js';
import { questionsToWrite, themesOf } from '../spreekuur/index.js';

/**
 * Notes of colleagues about questions that the actor has to write in, until the actor answers or writes a note: what one
 * has read is stored nowhere.
 */
export const noteDesk: Desk = async (ctx) => {
  if (ctx.actor.kind !== 'team') return [];
  const threads = (await questionsToWrite(ctx))
    .map(({ thread }) => thread)
    .filter((thread) => ctx.judge('note.read', { thread }) === 'allow');
  if (threads.length === 0) return [];
  const ids = threads.map(({ id }) => id);
  const [left, themes] = await Promise.all([
    ctx.stores.notes.sinceOwn(ids, ctx.actor.accountId),
    listThemes(ctx),
  ]);
  return left.slice(0, limits.desk.rowsOfAKind).map(({ threadId, count, latestAt }) => {
    const thread = threads.find(({ id }) => id === threadId);
    return deskRow({
      id: `notes:${threadId}`,
      kind: 'notesLeft',
      part: 'left',
      to: `/team/questions/${threadId}`,
      title: thread ? themesOf(thread, themes) : null,
      count,
      since: latestAt.toISOString(),
    });
  });
};
