import type { OrganisationView } from '@naast/shared/contract/organisation';
import { useTranslation } from '../../language/use-translation.js';
import styles from './organisation.module.css';
import { OwnWords } from './own-words.js';

const kinds = ['responsible', 'contact', 'complaints'] as const;

interface ContactsProps {
  readonly organisation: Pick<OrganisationView, (typeof kinds)[number]>;
}

/** Who is responsible for the data, how to reach the organisation, and where to complain; what is not filled in is left out. */
export function Contacts({ organisation }: ContactsProps) {
  const { t } = useTranslation();
  const said = kinds.filter((kind) => organisation[kind] !== '');
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{t('frame.contacts.title')}</h2>
      <dl className={styles.contacts}>
        {said.map((kind) => (
          <div key={kind}>
            <dt>{t(`frame.contacts.${kind}`)}</dt>
            <dd className={styles.words} dir="auto">
              <OwnWords text={organisation[kind]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
