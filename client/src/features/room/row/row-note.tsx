import { Hourglass } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Note } from '../../../ui/note.js';

/** No chair is free: what comes of entering, and after how many. */
export function RowNote({ waiting }: { waiting: number }) {
  const { t } = useTranslation();
  return (
    <Note icon={<Hourglass size={20} aria-hidden />} role="status">
      <p>
        <strong>{t('row.full')}</strong> {waiting > 0 ? t('row.waiting', { count: waiting }) : t('row.first')}
      </p>
    </Note>
  );
}

/** What the button of the form does in a full room. */
export function JoinRow() {
  return useTranslation().t('row.join');
}
