import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { Beside } from '../../ui/changing/beside.js';
import { Preview } from '../../ui/changing/preview.js';
import { Note } from '../../ui/note.js';
import styles from './settings.module.css';

/** A subject that a file in the data folder decides: to read, with where the file lies. */
export function SetByFile({ file, children }: { readonly file: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Beside side={<Preview>{children}</Preview>}>
      <Note icon={<FileText size={20} aria-hidden />}>
        <p>
          <strong>{t('settings.setByFile.title')}</strong> {t('settings.setByFile.text')}
        </p>
        <p className={styles.file}>{file}</p>
      </Note>
    </Beside>
  );
}
