import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../../ui/note.js';

/** For who closed it: to talk it over, and a pause. */
export function AfterAlarm() {
  const { t } = useTranslation();
  return (
    <Note role="status">
      <p>
        <strong>{t('alarms.after.title')}</strong>
      </p>
      <p>
        {t('alarms.after.text')} <LocalLink to="/breathe">{t('alarms.after.breathe')}</LocalLink>
      </p>
    </Note>
  );
}
