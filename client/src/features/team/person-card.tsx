import type { TeamPerson } from '@naast/shared/contract/team';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Avatar } from '../../ui/avatar.js';
import { Row } from '../../ui/rows.js';
import { dateInWords } from '../../ui/time.js';
import type { FreshLink } from './link-once.js';
import { PersonMenu } from './person-menu.js';

interface PersonCardProps {
  readonly person: TeamPerson;
  /** Of their place in the list: it tells neighbours apart. */
  readonly hue: number;
  onLink(link: FreshLink): void;
}

/** A colleague: their roles, and what the user may change about them. */
export function PersonCard({ person, hue, onLink }: PersonCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const roles = person.roles.map((role) => t(`colleagues.role.${role}`)).join(', ');
  return (
    <Row
      lead={<Avatar name={person.name} hue={hue} />}
      title={
        <h2>
          {person.name}
          {person.isMe && ` (${t('colleagues.me')})`}
        </h2>
      }
      facts={
        <>
          <span>
            {roles === '' ? t('colleagues.noRole') : roles}
            {person.profession && ` (${t(`professions.${person.profession}`)})`}
            {'\u00a0· '}
            {t('colleagues.since', { date: dateInWords(person.since.slice(0, 10), language) })}
            {!person.hasSecondFactor && `\u00a0· ${t('colleagues.noFactor')}`}
          </span>
        </>
      }
      actions={<PersonMenu person={person} onLink={onLink} />}
    />
  );
}
