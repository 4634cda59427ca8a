import type { HeavyKind } from '@naast/shared/contract/heavy';
import type { ReactNode } from 'react';
import { useTranslation } from '../language/use-translation.js';
import { Disclosure } from './disclosure.js';

interface HeavyWordsProps {
  /** Null: they are shown. */
  readonly heavy: HeavyKind | null;
  readonly children: ReactNode;
}

/** Words for who moderates: what is heavy says what it is about, and is folded. Each by itself; what was opened is remembered nowhere. */
export function HeavyWords({ heavy, children }: HeavyWordsProps) {
  const { t } = useTranslation();
  if (heavy === null) return children;
  return (
    <Disclosure look="bare" summary={t(`heavy.${heavy}`)}>
      {children}
    </Disclosure>
  );
}
