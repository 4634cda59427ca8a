import { useContext, useEffect, useEffectEvent } from 'react';
import { keepFollowing } from '../live/following.js';
import type { PlaceEvent, Target } from '../live/wire.js';
import { ConnectionContext } from './connection-context.js';
import { placePorts } from './place-ports.js';

/** `followed`: from here on it is heard; what came before was missed. `rev`: how far it is, if it has one and may be read. */
type News = PlaceEvent | { readonly type: 'followed'; readonly rev: number | null };

/** Whether this event tells nothing that the screen does not show at `rev`: the page reconnected, or the head was sent again. */
export function isKnown(news: News, rev: number | undefined): boolean {
  if (news.type === 'followed') return news.rev !== null && news.rev === rev;
  return news.type === 'place:head' && news.payload.rev === rev;
}

/** Tells what changes while the component is on the screen; it reads again what it shows. With null it hears nothing. */
export function useFollow(target: Target | null, onNews: (news: News) => void): void {
  const connection = useContext(ConnectionContext);
  const tell = useEffectEvent(onNews);
  const key = target && JSON.stringify(target);
  useEffect(() => {
    if (key === null) return;
    const following = keepFollowing(JSON.parse(key) as Target, placePorts(connection), {
      followed: async (rev) => tell({ type: 'followed', rev }),
      refused(code) {
        // Reading says on the screen why.
        if (code !== 'noAnswer') tell({ type: 'followed', rev: null });
        return code === 'noAnswer';
      },
      heard: (event) => tell(event),
    });
    return following.stop;
  }, [key, connection]);
}

/** While it is true: hears at once that this sign-in ended, locked or changed, also on a page that follows nothing. */
export function useOpenConnection(isWanted: boolean): void {
  const connection = useContext(ConnectionContext);
  useEffect(() => (isWanted ? connection.listen(null, {}) : undefined), [isWanted, connection]);
}
