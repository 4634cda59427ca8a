import type { ShutReason } from '@naast/shared/contract/rooms';
import { useTranslation } from '../../../language/use-translation.js';
import { Note } from '../../../ui/note.js';

/** They waited, and no longer do: entry stopped, or they were away too long. */
export function RowOver({ shut }: { shut: ShutReason | null }) {
  const { t } = useTranslation();
  return (
    <Note tone="heed" role="status">
      <p>{t(shut === 'stopped' ? 'row.stopped' : 'row.lost')}</p>
    </Note>
  );
}
