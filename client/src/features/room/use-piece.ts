import { useEffect, useState } from 'react';
import { useLanguage } from '../../language/language-context.js';
import { hasCome, loadPieces, type Piece } from '../../piece.js';

/** The code of a piece once it is loaded; null until then. Without it the talk goes on; the next page of the room tries again. */
export function usePiece<T extends object>(piece: Piece<T>, isWanted = true): T | null {
  const language = useLanguage();
  const [, setCome] = useState(false);
  useEffect(() => {
    if (isWanted)
      loadPieces([piece], language).then(
        () => setCome(true),
        () => undefined,
      );
  }, [piece, isWanted, language]);
  return hasCome([piece], language) ? (piece.code.now() ?? null) : null;
}
