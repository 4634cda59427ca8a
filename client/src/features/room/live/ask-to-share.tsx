import type { PersonalDataKind } from '@naast/shared/personal-data';
import { useEffect, useRef } from 'react';
import { joinNames } from '../../../language/join-names.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Note } from '../../../ui/note.js';
import styles from './composer.module.css';

interface AskToShareProps {
  readonly kinds: readonly PersonalDataKind[];
  onSend(): void;
  onChange(): void;
}

/** Before something that leads to a person is sent: says what was found, and lets its author decide. */
export function AskToShare({ kinds, onSend, onChange }: AskToShareProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useRef<HTMLDivElement>(null);
  useEffect(() => change.current?.querySelector('button')?.focus(), []);
  const what = joinNames(
    kinds.map((kind) => t(`live.composer.share.${kind}`)),
    language,
  );
  return (
    <section aria-label={t('live.composer.share.title')} className={styles.ask}>
      <Note tone="heed" role="alert">
        <p>
          <strong>{t('live.composer.share.title')}</strong> {t('live.composer.share.text', { what })}
        </p>
        <div ref={change} className={styles.asks}>
          <Button size="small" onClick={onChange}>
            {t('live.composer.share.change')}
          </Button>
          <Button look="bare" size="small" onClick={onSend}>
            {t('live.composer.share.send')}
          </Button>
        </div>
      </Note>
    </section>
  );
}
