import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../../api/queries.js';
import { LocalLink } from '../../language/local-link.js';
import { Note } from '../note.js';

/** As long as nobody coordinates: the way to setting up, for whoever does that. */
export function NotSetUp() {
  const { t } = useTranslation();
  const organisation = useQuery(organisationQuery()).data;
  if (organisation?.isSetUp !== false) return null;
  return (
    <Note tone="heed">
      <p>
        {t('setup.waiting')} <LocalLink to="/setup">{t('setup.toSetup')}</LocalLink>
      </p>
    </Note>
  );
}
