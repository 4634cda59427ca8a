import type { EntryView } from '@naast/shared/contract/spreekuur';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../language/use-translation.js';

/** Announces to screen readers that the team wrote something new. */
export function NewsStatus({ entries }: { entries: readonly EntryView[] }) {
  const { t } = useTranslation();
  const byOthers = entries.filter(({ from }) => from.role !== 'person').length;
  const known = useRef(byOthers);
  const [isNews, setNews] = useState(false);
  useEffect(() => {
    setNews(byOthers > known.current);
    known.current = byOthers;
  }, [byOthers]);
  return (
    <p role="status" className="unseen">
      {isNews ? t('mine.news') : ''}
    </p>
  );
}
