import { type ReactNode, useEffect, useState } from 'react';
import { useLanguage } from '../../language/language-context.js';
import { hasCome, loadPieces, type Piece } from '../../piece.js';
import { usePlace } from '../../router.js';
import { ErrorPage } from '../../ui/frame/error-page.js';
import { Page } from '../../ui/frame/page.js';
import { Skeleton } from '../../ui/skeleton.js';

interface WhenComeProps {
  /** The same array at each render. */
  readonly pieces: readonly Piece[];
  readonly children: () => ReactNode;
}

/** Renders its children once these pieces are loaded, and from then on. */
export function WhenCome({ pieces, children }: WhenComeProps) {
  const language = useLanguage();
  const { pathname } = usePlace();
  const [come, setCome] = useState(() => (hasCome(pieces, language) ? pieces : null));
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (hasCome(pieces, language)) return;
    let isGone = false;
    loadPieces(pieces, language).then(
      () => !isGone && setCome(pieces),
      (failure: unknown) => !isGone && setError(failure),
    );
    return () => {
      isGone = true;
    };
  }, [pieces, language]);
  if (come) return children();
  if (error) return <ErrorPage retryAt={pathname} error={error} />;
  return (
    <Page help="beside">
      <Skeleton shape="talk" />
    </Page>
  );
}
