import type { OrganisationView } from '@naast/shared/contract/organisation';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import styles from './organisation.module.css';

/** What the organisation says to who comes in; nothing if it says nothing. */
export function Welcome({ organisation }: { organisation: Pick<OrganisationView, 'name' | 'welcome'> }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const text = say(organisation.welcome);
  if (text === '') return null;
  return (
    <section aria-labelledby="welcome">
      <h2 id="welcome">{t('frame.welcome', { name: organisation.name })}</h2>
      <p className={styles.words}>{text}</p>
    </section>
  );
}
