import { type TalkItem, talkRoutes } from '@naast/shared/contract/talks';
import { minute } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { call } from '../../api/call.js';
import { addressIn } from '../../language/addresses.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useNavigate } from '../../router.js';
import { Button } from '../button.js';
import { ErrorText } from '../error-text.js';
import { Note } from '../note.js';
import { useClockTime } from '../use-moment.js';
import { talksQuery } from './queries.js';
import styles from './talks.module.css';

/** From when its host may ask again after a no; a time is shown in whole minutes. */
function askedAgainFrom(declinedAt: string): string {
  const from = Date.parse(declinedAt) + limits.talk.declinedShownFor;
  return new Date(Math.ceil(from / minute) * minute).toISOString();
}

interface TalkHereProps {
  readonly talk: TalkItem;
  /** Its host holds the room that the user hosts as well. */
  readonly leavesRoom?: boolean;
}

/** One talk apart, for the team: how far it is, and what its host can do. */
export function TalkHere({ talk, leavesRoom = false }: TalkHereProps) {
  const { t } = useTranslation();
  const time = useClockTime();
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: talkId, state, closed, by, waitsFor, may } = talk;
  const params = { talkId };
  const name = talk.person?.name ?? t('talks.here.somebody');
  const reread = () => queries.invalidateQueries({ queryKey: talksQuery().queryKey });
  const withdraw = useMutation({
    mutationFn: () => call(talkRoutes.endTalk, { params }),
    onSettled: reread,
  });
  const hold = useMutation({
    mutationFn: () => call(talkRoutes.holdTalk, { params }),
    onSuccess(view) {
      queries.setQueryData(['talk', talkId], view);
      return navigate(addressIn(language, `/talk/${talkId}`));
    },
    onError: reread,
  });
  const says = closed
    ? t('talks.here.declined', { name, time: time(askedAgainFrom(closed.at)) })
    : state === 'offered'
      ? t('talks.here.offered', { name })
      : state === 'accepted'
        ? waitsFor
          ? t(`talks.here.waits.${waitsFor}`, { name })
          : t('talks.here.accepted', { name })
        : by.isMe
          ? t('talks.here.mine', { name })
          : t('talks.here.others', { name, host: by.name });
  const isWaiting = state === 'offered' || state === 'accepted';
  const error = hold.error ?? withdraw.error;
  return (
    <Note icon={<MessagesSquare size={20} aria-hidden />}>
      <div className={styles.offer}>
        <p>
          {says} {leavesRoom && state === 'open' && !by.isMe && t('talks.here.watch')}
        </p>
        {(may.hold || (isWaiting && may.end)) && (
          <div className={styles.ways}>
            {may.hold && by.isMe && (
              <Button size="small" isBusy={hold.isPending} onClick={() => hold.isPending || hold.mutate()}>
                {t('talks.here.go')}
              </Button>
            )}
            {isWaiting && may.end && (
              <Button
                look="soft"
                size="small"
                isBusy={withdraw.isPending}
                onClick={() => withdraw.isPending || withdraw.mutate()}
              >
                {t('talks.here.withdraw')}
              </Button>
            )}
          </div>
        )}
        {error && <ErrorText error={error} />}
      </div>
    </Note>
  );
}
