import { useContext, useEffect, useEffectEvent } from 'react';
import { keepFollowing } from '../live/following.js';
import type { PlaceEvent, Target } from '../live/wire.js';
import { ConnectionContext } from './connection-context.js';
import { placePorts } from './place-ports.js';

/** `followed`: the subscription began, earlier events were missed. `rev`: the target's current rev, if known. */
type News = PlaceEvent | { readonly type: 'followed'; readonly rev: number | null };

/** Whether the screen, which shows `rev`, is up to date: true after a reconnect or a repeated head without changes. */
export function isKnown(news: News, rev: number | undefined): boolean {
  if (news.type === 'followed') return news.rev !== null && news.rev === rev;
  return news.type === 'place:head' && news.payload.rev === rev;
}

/** Follows a target while the component is mounted; `onNews` should refetch. Null follows nothing. */
export function useFollow(target: Target | null, onNews: (news: News) => void): void {
  const connection = useContext(ConnectionContext);
  const tell = useEffectEvent(onNews);
  const key = target && JSON.stringify(target);
  useEffect(() => {
    if (key === null) return;
    const following = keepFollowing(JSON.parse(key) as Target, placePorts(connection), {
      followed: async (rev) => tell({ type: 'followed', rev }),
      refused(code) {
        // The refetch shows the error.
        if (code !== 'noAnswer') tell({ type: 'followed', rev: null });
        return code === 'noAnswer';
      },
      received: (event) => tell(event),
    });
    return following.stop;
  }, [key, connection]);
}

/** Keeps the connection open, so that a page that follows nothing still hears at once that its sign-in ended or changed. */
export function useOpenConnection(isWanted: boolean): void {
  const connection = useContext(ConnectionContext);
  useEffect(() => (isWanted ? connection.listen(null, {}) : undefined), [isWanted, connection]);
}
