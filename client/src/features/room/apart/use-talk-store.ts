import { type TalkId, type TalkView, talkRoutes } from '@naast/shared/contract/talks';
import { useEffect, useState } from 'react';
import { call } from '../../../api/call.js';
import { lateConnection, livePart } from '../../../api/late-live.js';
import { draftsDropped } from '../../../api/signal.js';
import type { PlaceStore } from '../../../live/place-store.js';
import { talkKind } from '../../../rooms/talk-kind.js';

/** The live store of a talk, for as long as its page is open; unsent text is kept beyond that. */
export function useTalkStore(talkId: TalkId): PlaceStore<TalkView> {
  const [store] = useState(() => createTalkStore(talkId));
  useEffect(() => draftsDropped.subscribe(store.dropWords), [store]);
  return store;
}

function createTalkStore(id: TalkId): PlaceStore<TalkView> {
  const live = livePart.now();
  if (!live) throw new Error('a talk before its script');
  const params = { talkId: id };
  return live.createPlaceStore(
    talkKind,
    { kind: 'talk', id },
    {
      ...live.placePorts(lateConnection),
      read: () => call(talkRoutes.readTalk, { params }),
      readMessages: (afterRev) => call(talkRoutes.listTalkMessages, { params, query: { afterRev } }),
      readWindow: (before) => call(talkRoutes.readTalkWindow, { params, query: before ? { before } : {} }),
      kept: live.keptUnder(`talk.${id}`),
    },
  );
}
