import type { TeamPerson } from '@naast/shared/contract/team';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { dateInWords } from '../../ui/time.js';
import type { FreshLink } from './link-once.js';
import { PersonMore } from './person-more.js';
import { PersonRoles } from './person-roles.js';
import styles from './team.module.css';

interface PersonCardProps {
  readonly person: TeamPerson;
  readonly mayManage: boolean;
  onLink(link: FreshLink): void;
}

/** A colleague: their roles, and what a coordinator can change. */
export function PersonCard({ person, mayManage, onLink }: PersonCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const roles = person.roles.map((role) => t(`colleagues.role.${role}`)).join(', ');
  return (
    <li className={styles.room}>
      <div className={styles.roomHead}>
        <h2>
          {person.name}
          {person.isMe && ` (${t('colleagues.me')})`}
        </h2>
        <span>
          {roles === '' ? t('colleagues.noRole') : roles}
          {person.profession && ` (${t(`professions.${person.profession}`)})`}
        </span>
      </div>
      <p className="quiet">
        {t('colleagues.since', { date: dateInWords(person.since.slice(0, 10), language) })}
        {!person.hasSecondFactor && ` · ${t('colleagues.noFactor')}`}
      </p>
      {mayManage && (
        <>
          {!person.isMe && <PersonRoles person={person} />}
          <PersonMore person={person} onLink={onLink} />
        </>
      )}
    </li>
  );
}
