import { useTranslation } from '../../../language/use-translation.js';
import { Note } from '../../../ui/note.js';

/** The browser does not keep the one cookie that a seat is found by. */
export function CookiesNote() {
  const { t } = useTranslation();
  return (
    <Note tone="heed" role="alert">
      <p>
        <strong>{t('live.cookies.title')}</strong>
      </p>
      <p>{t('live.cookies.text')}</p>
    </Note>
  );
}
