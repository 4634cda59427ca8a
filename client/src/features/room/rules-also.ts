import type { SessionView } from '@naast/shared/contract/rooms';
import type { useTranslation } from '../../language/use-translation.js';

/** What holds in this session beside the house rules. */
export const alsoIn = (
  t: ReturnType<typeof useTranslation>['t'],
  { forbidsContact, doorAjar }: Pick<SessionView, 'forbidsContact' | 'doorAjar'>,
): readonly string[] => [
  ...(forbidsContact ? [t('rooms.noContact')] : []),
  ...(doorAjar === 'off' ? [] : [t(`door.ajar.${doorAjar}`)]),
];
