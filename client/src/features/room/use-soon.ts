import { useEffect } from 'react';
import { whenIdle } from '../../browser/idle.js';
import { useLanguage } from '../../language/language-context.js';
import { loadPieces, type Piece } from '../../piece.js';

/** Preloads pieces when the browser is idle. A failed load is retried when the piece is needed. */
export function useSoon(pieces: readonly Piece[], isWanted: boolean): void {
  const language = useLanguage();
  useEffect(() => {
    if (!isWanted) return;
    return whenIdle(() => void loadPieces(pieces, language).catch(() => undefined));
  }, [pieces, isWanted, language]);
}
