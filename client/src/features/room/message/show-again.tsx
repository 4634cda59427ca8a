import type { SeatId } from '@naast/shared/contract/seats';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useAround } from '../live/around-context.js';
import { useTabIndex } from '../live/tab-stop.js';

/** In the line that stands for somebody's message: this reader sees all of theirs again. */
export function ShowAgain({ seatId, name }: { readonly seatId: SeatId; readonly name: string }) {
  const { t } = useTranslation();
  const { reading, onRead } = useAround();
  const tabIndex = useTabIndex();
  return (
    <Button
      look="bare"
      size="small"
      tabIndex={tabIndex}
      data-acts
      aria-label={t('message.choices.show', { name })}
      onClick={() => onRead({ hiddenSeats: reading.hiddenSeats.filter((one) => one !== seatId) })}
    >
      {t('message.showAgain')}
    </Button>
  );
}
