import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { useTranslation } from '../../language/use-translation.js';
import { HouseRules } from './house-rules.js';

/** The present house rules, for who has yet to say yes to them. */
export function NewRules() {
  const { t } = useTranslation();
  const { data } = useQuery(organisationQuery());
  if (!data) return null;
  return (
    <>
      <p>{t('newRules.text')}</p>
      <HouseRules rules={data.houseRules.rules} />
    </>
  );
}
