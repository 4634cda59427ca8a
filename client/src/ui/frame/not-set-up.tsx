import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../note.js';

/** Until there is a coordinator: a link to the setup page. */
export function NotSetUp() {
  const { t } = useTranslation();
  const organisation = useQuery(organisationQuery()).data;
  if (organisation?.isSetUp !== false) return null;
  return (
    <Note tone="heed">
      <p>
        {t('frame.notSetUp')} <LocalLink to="/setup">{t('frame.toSetup')}</LocalLink>
      </p>
    </Note>
  );
}
