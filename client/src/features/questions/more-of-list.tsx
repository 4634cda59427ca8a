import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';

interface MoreOfListProps {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly onMore: () => Promise<unknown>;
  readonly list: RefObject<HTMLUListElement | null>;
}

/** Loads the next page of a list, and moves the focus to its first item. */
export function MoreOfList({ hasMore, isLoading, error, onMore, list }: MoreOfListProps) {
  const { t } = useTranslation();
  const from = useRef<number | null>(null);
  useEffect(() => {
    const shown = list.current?.children;
    if (from.current === null || shown === undefined || shown.length <= from.current) return;
    const first = shown[from.current]?.querySelector<HTMLElement>('h2');
    from.current = null;
    first?.focus();
  });
  if (!hasMore) return null;
  return (
    <div>
      {error && <ErrorText error={error} />}
      <Button
        look="soft"
        aria-disabled={isLoading}
        onClick={() => {
          if (isLoading) return;
          from.current = list.current?.children.length ?? null;
          void onMore();
        }}
      >
        {t(isLoading ? 'aside.list.loading' : 'aside.list.more')}
      </Button>
    </div>
  );
}
