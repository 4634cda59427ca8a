import { Armchair } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import styles from './host-mark.module.css';

export function HostMark() {
  const { t } = useTranslation();
  return (
    <span className={styles.host}>
      <Armchair size={15} aria-hidden />
      <span>{t('live.host')}</span>
    </span>
  );
}
