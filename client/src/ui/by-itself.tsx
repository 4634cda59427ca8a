import { useTranslation } from '../language/use-translation.js';
import { useHydrated } from './use-hydrated.js';

/** Describes what the page does automatically; before hydration, what to do instead. */
export function ByItself({ children }: { children: string }) {
  const { t } = useTranslation();
  return useHydrated() ? children : t('frame.byHand');
}
