import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { useBilingual, useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { dateInWords } from '../time.js';
import styles from './crisis.module.css';
import { CrisisList } from './crisis-list.js';

/** The crisis block in full, on every page. */
export function CrisisSection({ crisis }: { crisis: CrisisBlock }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const language = useLanguage();
  return (
    <section className={styles.section} aria-labelledby="crisis" id="crisis-block">
      <h2 id="crisis">{t('crisis.title')}</h2>
      <CrisisList crisis={crisis} />
      <p className={styles.isNot}>{say(crisis.whatNaastIsNot)}</p>
      <p className={styles.checked}>
        {t('crisis.checkedOn', { date: dateInWords(crisis.checkedOn, language) })}
      </p>
    </section>
  );
}
