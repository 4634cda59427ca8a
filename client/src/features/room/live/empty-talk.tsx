import { isHostSeat } from '@naast/shared/roles';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { QuietRoom } from '../../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { seatsHere } from '../seats.js';
import styles from './live.module.css';
import { useSaid } from './said-context.js';

/** Before the first message: tells a host that visitors can come; suggests a first message to others. */
export function EmptyTalk({ onHello }: { onHello: () => void }) {
  const { t } = useTranslation();
  const { state, mySeat, may, alone } = useSaid();
  // Without a seat they read along unseen, so there is a visitor.
  const isAlone = mySeat !== undefined && seatsHere(state.seats).every(isHostSeat);
  return (
    <div className={styles.empty}>
      <EmptyState
        drawing={<QuietRoom />}
        action={
          !isAlone &&
          may.post && (
            <Button look="soft" size="small" onClick={onHello}>
              {t('live.empty.sayHello')}
            </Button>
          )
        }
      >
        <p>{isAlone ? alone : t('live.empty.quiet')}</p>
      </EmptyState>
    </div>
  );
}
