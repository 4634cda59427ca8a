import type { TalkItem } from '@naast/shared/contract/talks';
import { minute } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, refusalOf } from '../../api/api-error.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { useNumbers } from '../crisis/use-numbers.js';
import { Dialog, DialogWays } from '../dialog.js';
import { ErrorText } from '../error-text.js';
import { Note } from '../note.js';
import { talksQuery } from './queries.js';

interface OfferTalkProps {
  readonly name: string;
  readonly send: () => Promise<TalkItem>;
  readonly onClose: () => void;
}

/** Refusals with a sentence of their own here. */
const told = ['roomNeedsHost', 'alreadyTaken', 'tooFast'] as const;

/** Asks a person to talk apart: says before who hears of it, and where nobody could take over, what can be done instead. */
export function OfferTalk({ name, send, onClose }: OfferTalkProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const queries = useQueryClient();
  const offer = useMutation({
    mutationFn: send,
    onSuccess() {
      onClose();
      return queries.invalidateQueries({ queryKey: talksQuery().queryKey });
    },
  });
  const refusal = offer.error && refusalOf(offer.error);
  const view = offer.error instanceof ApiError ? offer.error.view : null;
  // Rounded up: who waits for it is not refused again.
  const count = Math.max(1, Math.ceil((view?.retryAfterMs ?? limits.talk.declinedShownFor) / minute));
  return (
    <Dialog title={t('talks.offer.title', { name })} onClose={onClose}>
      <p>{t('talks.offer.text', { name })}</p>
      <p>{t('talks.offer.who', { name })}</p>
      {refusal === 'roomNeedsHost' && (
        <Note tone="heed" role="alert">
          <p>
            <strong>{t('talks.offer.nobody')}</strong>
          </p>
          <p>{t('talks.offer.instead', numbers)}</p>
        </Note>
      )}
      {refusal === 'alreadyTaken' && (
        <Note tone="heed" role="alert">
          <p>{t('talks.offer.taken', { name })}</p>
        </Note>
      )}
      {refusal === 'tooFast' && (
        <Note tone="heed" role="alert">
          <p>
            <strong>{t('talks.offer.declined', { name, count })}</strong>
          </p>
          <p>{t('talks.offer.writeHere', numbers)}</p>
        </Note>
      )}
      {refusal && !told.some((one) => one === refusal) && <ErrorText refusal={refusal} />}
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
