import type { SeatView } from '@naast/shared/contract/seats';
import { talkRoutes } from '@naast/shared/contract/talks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refusalOf } from '../../../api/api-error.js';
import { call } from '../../../api/call.js';
import { talksQuery } from '../../../api/talk-queries.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogWays } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Note } from '../../../ui/note.js';
import { useLive } from '../live/live-context.js';

/** Asks a person to talk apart: says before who hears of it, and where nobody could take over, what can be done instead. */
export function OfferTalk({ seat, onClose }: { readonly seat: SeatView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { store } = useLive();
  const queries = useQueryClient();
  const { name } = seat;
  const offer = useMutation({
    mutationFn: () => call(talkRoutes.offerTalk, { params: { sessionId: store.place.id, seatId: seat.id } }),
    onSuccess() {
      onClose();
      return queries.invalidateQueries({ queryKey: talksQuery().queryKey });
    },
  });
  const refusal = offer.error && refusalOf(offer.error);
  return (
    <Dialog title={t('talks.offer.title', { name })} onClose={onClose}>
      <p>{t('talks.offer.text', { name })}</p>
      <p>{t('talks.offer.who', { name })}</p>
      {refusal === 'roomNeedsHost' && (
        <Note tone="heed" role="alert">
          <p>
            <strong>{t('talks.offer.nobody')}</strong>
          </p>
          <p>{t('talks.offer.instead')}</p>
        </Note>
      )}
      {refusal === 'alreadyTaken' && (
        <Note tone="heed" role="alert">
          <p>{t('talks.offer.taken', { name })}</p>
        </Note>
      )}
      {refusal && refusal !== 'roomNeedsHost' && refusal !== 'alreadyTaken' && (
        <ErrorText refusal={refusal} />
      )}
      <DialogWays>
        <Button isBusy={offer.isPending} onClick={() => offer.isPending || offer.mutate()}>
          {t('talks.offer.send', { name })}
        </Button>
        <Button look="bare" onClick={onClose}>
          {t('frame.ratherNot')}
        </Button>
      </DialogWays>
    </Dialog>
  );
}
