import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { talkRoutes } from '@naast/shared/contract/talks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../api/call.js';
import { pollEvery } from '../../../api/refetch-times.js';
import { ownTalkChanged } from '../../../api/signal.js';
import { useLanguage } from '../../../language/language-context.js';
import { hasCome, loadPieces } from '../../../piece.js';
import { Lines } from '../../../ui/not-safe/lines.js';
import { offered } from './late-offered.js';

const pieces = [offered];

/** A talk apart that is offered to the user, or goes on. Its script comes with the first one. */
export function MyTalk({ sessionId }: { readonly sessionId: RoomSessionId }) {
  const queries = useQueryClient();
  const language = useLanguage();
  const [, setCome] = useState(false);
  const { data } = useQuery({
    queryKey: ['myTalk', sessionId],
    queryFn: () => call(talkRoutes.readMyTalk, { params: { sessionId } }),
    refetchInterval: pollEvery,
  });
  useEffect(
    () => ownTalkChanged.subscribe(() => void queries.invalidateQueries({ queryKey: ['myTalk', sessionId] })),
    [queries, sessionId],
  );
  const talk = data?.talk ?? null;
  useEffect(() => {
    // A load that failed is tried again at the next news.
    if (talk && !hasCome(pieces, language))
      loadPieces(pieces, language).then(
        () => setCome(true),
        () => undefined,
      );
  }, [talk, language]);
  const come = hasCome(pieces, language) ? offered.code.now() : undefined;
  return (
    <div>
      <div role="status">
        {talk && come && <come.Offered key={talk.id} talk={talk} sessionId={sessionId} Lines={Lines} />}
      </div>
    </div>
  );
}
