import { UserPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../language/use-translation.js';
import styles from './meanwhile.module.css';
import { Note } from './note.js';

interface MeanwhileProps {
  /** Who changed it. */
  readonly name: string;
  readonly changed: readonly {
    readonly name: string;
    readonly label: string;
    readonly was: ReactNode;
    readonly now: ReactNode;
  }[];
}

/** What a colleague changed while somebody was typing in the same form. */
export function Meanwhile({ name, changed }: MeanwhileProps) {
  const { t } = useTranslation();
  const says = (held: ReactNode) => {
    if (held === '') return t('settings.meanwhile.empty');
    if (held === 'true') return t('settings.meanwhile.true');
    return held === 'false' ? t('settings.meanwhile.false') : held;
  };
  return (
    <Note tone="heed" role="alert" icon={<UserPen size={20} aria-hidden />}>
      <p>
        <strong>{t('settings.meanwhile.title', { name })}</strong> {t('settings.meanwhile.text')}
      </p>
      <dl className={styles.changes}>
        {changed.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>
              {t('settings.meanwhile.was')}: {says(field.was)}
            </dd>
            <dd>
              {t('settings.meanwhile.now')}: {says(field.now)}
            </dd>
          </div>
        ))}
      </dl>
    </Note>
  );
}
