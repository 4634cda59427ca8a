import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { joinClasses } from '../join-classes.js';
import { dateInWords } from '../time.js';
import styles from './crisis.module.css';
import { CrisisList } from './crisis-list.js';

/** The crisis block in full; `isWide`: its lines side by side. */
export function CrisisSection({ crisis, isWide }: { crisis: CrisisBlock; isWide: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section
      className={joinClasses(styles.section, isWide && styles.wide)}
      aria-labelledby="crisis"
      id="crisis-block"
    >
      <h2 id="crisis">{t('crisis.title')}</h2>
      <CrisisList crisis={crisis}>
        <p>{t('crisis.checkedOn', { date: dateInWords(crisis.checkedOn, language) })}</p>
      </CrisisList>
    </section>
  );
}
