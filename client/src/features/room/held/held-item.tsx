import { heldRoutes } from '@naast/shared/contract/held';
import type { OwnHeld } from '@naast/shared/contract/held-views';
import { isHostSeat } from '@naast/shared/roles';
import { useMutation } from '@tanstack/react-query';
import { Hourglass, PenLine, Undo2, X } from 'lucide-react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { useHasCome } from '../../../ui/use-has-come.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import message from '../live/message.module.css';
import { Words } from '../live/message-words.js';
import { findSeat } from '../seats.js';
import styles from './held.module.css';

/** A text of the user that waits, was returned or declined: with who looks, until when, and what they can do. */
export function HeldItem({ held }: { held: OwnHeld }) {
  const { t } = useTranslation();
  const { store, state, mySeat } = useLive();
  const sessionId = state.session.id;
  const takeBack = useMutation({
    mutationFn: (_isRewritten: boolean) =>
      call(heldRoutes.takeBackHeld, { params: { sessionId, heldId: held.id } }),
    onSuccess(left, isRewritten) {
      // Before the item goes. What is in the field stays; the words come after it.
      const typed = store.draft.get().trim();
      if (isRewritten) store.draft.set(typed === '' ? held.text : `${typed}\n${held.text}`);
      store.apply({ type: 'room:myHeld', payload: { sessionId, held: left.held } });
    },
  });
  const by = findSeat(state.seats, held.decided?.by ?? null)?.name ?? t('live.aHost');

  const take = (isRewritten: boolean) => () => takeBack.isPending || takeBack.mutate(isRewritten);

  return (
    <li tabIndex={-1} data-focus-home className={joinClasses(message.item, message.mine, message.fresh)}>
      <p className="unseen">
        {mySeat?.name}. {t('held.mine')}
      </p>
      <div className={joinClasses(message.paper, message.pending, styles.held)}>
        <Words text={held.text} />
        {held.state === 'waits' ? (
          <Waits held={held} />
        ) : (
          <div className={styles.told}>
            <p>
              <strong>
                {t(held.state === 'returned' ? 'held.returned' : 'held.declined', { name: by })}
              </strong>{' '}
              {held.decided?.why && t(`measure.told.${held.decided.why}`)}
            </p>
            {held.decided?.line && (
              <p className={styles.line} dir="auto">
                {held.decided.line}
              </p>
            )}
          </div>
        )}
        <div className={message.actions}>
          {held.state !== 'waits' && (
            <Button look="soft" size="small" aria-disabled={takeBack.isPending} onClick={take(true)}>
              <PenLine size={18} aria-hidden />
              {t('held.rewrite')}
            </Button>
          )}
          <Button
            look="bare"
            size="small"
            aria-disabled={takeBack.isPending}
            onClick={take(held.state === 'waits')}
          >
            {held.state === 'waits' ? <Undo2 size={18} aria-hidden /> : <X size={18} aria-hidden />}
            {t(held.state === 'waits' ? 'held.takeBack' : 'held.remove')}
          </Button>
        </div>
        {takeBack.error && <ErrorText error={takeBack.error} />}
      </div>
    </li>
  );
}

/** Who looks, and what happens when nobody does. */
function Waits({ held }: { held: OwnHeld }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { state } = useLive();
  const { closesAt } = state.session;
  const isLeadTold = useHasCome(Date.parse(held.leadToldAt));
  const names = state.seats
    .filter((seat) => isHostSeat(seat) && seat.presence === 'here')
    .map(({ name }) => name);
  return (
    <div className={styles.told}>
      {held.byRule && <p>{t('held.byRule')}</p>}
      <p>
        <Hourglass size={18} aria-hidden /> <strong>{t('held.waits')}</strong>
      </p>
      <p>
        <span>{names.length > 0 ? t('held.who', { names: names.join(', ') }) : t('held.nobody')}</span>{' '}
        <span>{isLeadTold ? t('held.leadKnows') : t('held.lead', { time: clockTime(held.leadToldAt) })}</span>{' '}
        <span>{closesAt ? t('held.until', { time: clockTime(closesAt) }) : t('held.untilClose')}</span>
      </p>
    </div>
  );
}
