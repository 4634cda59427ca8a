import { useEffect, useRef } from 'react';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../../ui/note.js';

/** For who closed it: to talk it over, and a pause. Just closed, it comes into sight: the form that closed it was further down. */
export function AfterAlarm({ isJustClosed }: { readonly isJustClosed: boolean }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isJustClosed) box.current?.scrollIntoView({ block: 'center' });
  }, [isJustClosed]);
  return (
    <div ref={box}>
      <Note role="status">
        <p>
          <strong>{t('alarms.after.title')}</strong>
        </p>
        <p>
          {t('alarms.after.text')} <LocalLink to="/breathe">{t('alarms.after.breathe')}</LocalLink>
        </p>
      </Note>
    </div>
  );
}
