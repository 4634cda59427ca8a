import type { SettingValues } from '@naast/shared/contract/settings';
import type { StoredOrganisation } from './organisation.types.js';

/** What each subject is as long as nobody has changed it: what the setup asked, and what Naast begins with. */
export const firstSettings = ({ name, houseRules }: StoredOrganisation): SettingValues => ({
  organisation: { name, welcome: { nl: '', en: '' }, contact: '', responsible: '', complaints: '' },
  houseRules: { rules: houseRules.rules.map(({ nl, en }) => ({ nl, en })) },
  maintenance: { planned: null },
});
