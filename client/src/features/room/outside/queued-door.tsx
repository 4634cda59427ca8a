import type { SessionState } from '@naast/shared/contract/rooms';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { hasCome, loadPieces } from '../../../piece.js';
import { ErrorText } from '../../../ui/error-text.js';
import { rowPiece } from '../late-row.js';
import { Reload } from './reload.js';

interface QueuedDoorProps {
  readonly queued: SessionState;
  readonly takesFocus: boolean;
  readonly onStop: () => void;
}

const pieces = [rowPiece];

/** The row, once its script is there; the place is kept meanwhile. */
export function QueuedDoor({ queued, takesFocus, onStop }: QueuedDoorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, setCome] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    loadPieces(pieces, language).then(() => setCome(true), setError);
  }, [language]);
  const come = hasCome(pieces, language) ? rowPiece.code.now() : null;
  const { inRow } = queued;
  if (come && inRow)
    return <come.InRow state={{ ...queued, inRow }} takesFocus={takesFocus} onStop={onStop} />;
  return (
    <>
      <p role="status">{t('entry.entering')}</p>
      {error !== null && <ErrorText error={error} />}
      <Reload error={error} />
    </>
  );
}
