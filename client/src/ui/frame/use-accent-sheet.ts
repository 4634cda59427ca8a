import type { OrganisationView } from '@naast/shared/contract/organisation';
import { useEffect } from 'react';

/** Follows a change of the accent colour; a page is served with the one of that moment. */
export function useAccentSheet(organisation: OrganisationView | null): void {
  const sheet = organisation?.accentSheet;
  useEffect(() => {
    // Not known: what was served stays.
    if (sheet === undefined) return;
    const served = document.getElementById('accent');
    if (sheet === null) return served?.remove();
    if (served?.getAttribute('href') === sheet) return;
    const link = document.createElement('link');
    Object.assign(link, { id: 'accent', rel: 'stylesheet', href: sheet });
    const isHere = () => served?.remove();
    // The former one stays until this one is there, so that no page blinks.
    link.addEventListener('load', isHere);
    link.addEventListener('error', isHere);
    document.head.append(link);
  }, [sheet]);
}
