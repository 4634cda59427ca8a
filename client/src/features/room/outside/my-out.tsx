import { measureRoutes } from '@naast/shared/contract/measures';
import type { RoomId } from '@naast/shared/contract/rooms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../api/call.js';
import { pollEvery } from '../../../api/refetch-times.js';
import { useLanguage } from '../../../language/language-context.js';
import { hasCome, loadPieces } from '../../../piece.js';
import { outPiece } from './late-out.js';

const pieces = [outPiece];

/** Whether the user is out of this room: by whom, why, and until when. Its script comes only then. */
export function MyOut({ roomId }: { readonly roomId: RoomId }) {
  const queries = useQueryClient();
  const language = useLanguage();
  const [, setCome] = useState(false);
  const queryKey = ['myOut', roomId];
  const { data } = useQuery({
    queryKey,
    queryFn: () => call(measureRoutes.readMyOut, { params: { roomId } }),
    refetchInterval: pollEvery,
  });
  const out = data?.out ?? null;
  useEffect(() => {
    // A load that failed is tried again at the next look.
    if (out && !hasCome(pieces, language))
      loadPieces(pieces, language).then(
        () => setCome(true),
        () => undefined,
      );
  }, [out, language]);
  const Out = hasCome(pieces, language) ? outPiece.code.now()?.Out : undefined;
  return (
    <div role="status">
      {out && Out && <Out measure={out} onDone={() => void queries.invalidateQueries({ queryKey })} />}
    </div>
  );
}
