import type { MessageView } from '@naast/shared/contract/messages';
import { useTranslation } from '../../../language/use-translation.js';
import { useAround } from '../live/around-context.js';
import { findSeat } from '../seats.js';
import { reasonIn } from './reason.js';

/** What hosts read above a hidden message: who hid it, and why. */
export function HiddenWhy({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const { seats } = useAround();
  const why = message.hiddenWhy;
  if (why === null) return t('host.hiddenForPeople');
  const name = findSeat(seats, message.hiddenBy)?.name ?? t('live.aHost');
  return t('host.hiddenBy', { name, why: reasonIn(t, why) });
}
