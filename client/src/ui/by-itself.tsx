import { useTranslation } from 'react-i18next';
import { useHydrated } from './use-hydrated.js';

/** What the page does by itself, once the script is there; as long as it is not, what to do instead. */
export function ByItself({ children }: { children: string }) {
  const { t } = useTranslation();
  return useHydrated() ? children : t('frame.byHand');
}
