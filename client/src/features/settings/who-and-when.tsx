import type { SettingChanged } from '@naast/shared/contract/settings';
import { useTranslation } from '../../language/use-translation.js';
import { useDay } from '../../ui/use-moment.js';

/** "Veranderd door Bo, gisteren". */
export function WhoAndWhen({ changed }: { changed: SettingChanged }) {
  const { t } = useTranslation();
  const day = useDay();
  if (changed === null) return t('settings.first');
  return t('settings.changed', { name: changed.by.name ?? t('settings.gone'), day: day(changed.at) });
}
