import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { Tick } from '../../../ui/tick.js';
import { useLive } from '../live/live-context.js';
import { findSeat } from '../seats.js';
import { DictateHint } from './dictate-hint.js';
import styles from './message-tools.module.css';
import { SaveOwn } from './save-own.js';

/** How this person reads, which nobody else learns, and their own words to take along. */
export function HowIRead() {
  const { t } = useTranslation();
  const { state, talking } = useLive();
  const { hiddenSeats, showsReactions, unfoldsNotes } = talking.reading;
  return (
    <Disclosure look="bare" summary={t('message.choices.title')} data-focus-home>
      <div className={styles.read}>
        <Tick
          label={t('message.choices.reactions')}
          checked={showsReactions}
          onChange={({ target }) => talking.onRead({ showsReactions: target.checked })}
        />
        <Tick
          label={t('message.choices.notes')}
          checked={unfoldsNotes}
          onChange={({ target }) => talking.onRead({ unfoldsNotes: target.checked })}
        />
        {hiddenSeats.length > 0 && (
          <>
            <p>
              <strong>{t('message.choices.hidden')}</strong>
            </p>
            {hiddenSeats.map((id) => (
              <Button
                key={id}
                look="soft"
                size="small"
                onClick={() => talking.onRead({ hiddenSeats: hiddenSeats.filter((one) => one !== id) })}
              >
                {t('message.choices.show', {
                  name: findSeat(state.seats, id)?.name ?? t('live.somebody'),
                })}
              </Button>
            ))}
          </>
        )}
        <p>{t('message.own.hint')}</p>
        <SaveOwn />
        <DictateHint />
      </div>
    </Disclosure>
  );
}
