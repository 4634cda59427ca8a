import type { SpreekuurView } from '@naast/shared/contract/spreekuur';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../../ui/note.js';
import { useMoment } from '../../ui/use-moment.js';

interface WhenReadProps {
  readonly spreekuur: SpreekuurView;
  /** The crisis lines are shown below it. */
  readonly hasLines?: boolean;
}

/** Whether the team is reading now, and when it reads next. */
export function WhenRead({ spreekuur, hasLines = false }: WhenReadProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (spreekuur.isWatched) {
    return (
      <Note icon={<Eye size={20} aria-hidden />}>
        <p>{t('ask.when.watched')}</p>
      </Note>
    );
  }
  return (
    <Note tone="heed" icon={<EyeOff size={20} aria-hidden />}>
      <p>
        {spreekuur.watchedFrom === null
          ? t('ask.when.never')
          : t('ask.when.unwatched', { moment: moment(spreekuur.watchedFrom) })}
      </p>
      {!hasLines && (
        <p>
          <a href="#crisis-block">{t('ask.when.elsewhere')}</a>
        </p>
      )}
    </Note>
  );
}
