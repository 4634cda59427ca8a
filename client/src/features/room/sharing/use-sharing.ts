import { useEffect, useState } from 'react';
import { whenIdle } from '../../../browser/idle.js';
import { useLanguage } from '../../../language/language-context.js';
import { hasCome, loadPieces } from '../../../piece.js';
import { sharing } from './late-sharing.js';

const pieces = [sharing];

/** What asks before words are shared; undefined until it has come. */
export function useSharing() {
  const language = useLanguage();
  const [, setCome] = useState(false);
  useEffect(
    () =>
      whenIdle(
        () =>
          void loadPieces(pieces, language).then(
            () => setCome(true),
            () => undefined,
          ),
      ),
    [language],
  );
  return {
    code: hasCome(pieces, language) ? sharing.code.now() : undefined,
    /** Undefined where it could not be loaded: then nothing is asked, and the server judges by itself. */
    comes: () =>
      loadPieces(pieces, language).then(
        () => sharing.code.now(),
        () => undefined,
      ),
  };
}
