import type { OrganisationView } from '@naast/shared/contract/organisation';
import { Wrench } from 'lucide-react';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../note.js';
import { useMoment } from '../use-moment.js';
import styles from './organisation.module.css';

interface MaintenanceNoteProps {
  readonly maintenance: NonNullable<OrganisationView['maintenance']>;
}

/** That Naast will be away, and from when until when. */
export function MaintenanceNote({ maintenance: { from, until, text } }: MaintenanceNoteProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useMoment();
  return (
    <Note tone="heed" icon={<Wrench size={20} aria-hidden />}>
      <p>
        <strong>{t('frame.maintenance', { from: moment(from), until: moment(until) })}</strong>
      </p>
      {say(text) !== '' && <p className={styles.words}>{say(text)}</p>}
    </Note>
  );
}
