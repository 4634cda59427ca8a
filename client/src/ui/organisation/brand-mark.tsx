import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { Mark } from '../mark.js';
import { Logo } from './logo.js';

/** Before the name: the organisation's logo, or that of Naast. */
export function BrandMark() {
  const organisation = useQuery(organisationQuery()).data;
  return organisation?.mark ? <Logo mark={organisation.mark} name={organisation.name} /> : <Mark />;
}
