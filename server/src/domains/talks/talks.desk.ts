import { type Desk, deskRow } from '../desk-row.js';
import { listTalks, type SeenTalkItem } from './actions/reads.js';

/** Talks that the actor holds, and for the duty lead those that need somebody: of an offer nothing, its host sees it in the room. */
export const talkDesk: Desk = async (ctx) => {
  if (ctx.judge('talk.list', null) !== 'allow') return [];
  const talks = await listTalks(ctx);
  const row = ({ talk, title }: SeenTalkItem, kind: 'talkMine' | 'talkWaits') =>
    deskRow({
      id: `talk:${talk.id}`,
      kind,
      part: kind === 'talkMine' ? 'mine' : 'anybody',
      to: `/talk/${talk.id}`,
      title,
      count: 1,
      since: (talk.startedAt ?? talk.offeredAt).toISOString(),
      isPressing: true,
    });
  return talks.flatMap((seen) => {
    if (seen.talk.state === 'open' && seen.by.isMe) return [row(seen, 'talkMine')];
    return !seen.by.isMe && seen.may.hold ? [row(seen, 'talkWaits')] : [];
  });
};
