import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { type MyTalk, talkRoutes } from '@naast/shared/contract/talks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { call } from '../../../api/call.js';
import { addressIn } from '../../../language/addresses.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useNavigate } from '../../../router.js';
import { Button } from '../../../ui/button.js';
import { useNumbers } from '../../../ui/crisis/use-numbers.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ErrorText } from '../../../ui/error-text.js';
import type * as lines from '../../../ui/not-safe/lines.js';
import { Note } from '../../../ui/note.js';
import styles from '../../../ui/talks/talks.module.css';

interface OfferedProps {
  readonly talk: MyTalk;
  readonly sessionId: RoomSessionId;
  /** The room has it already. */
  readonly Lines: typeof lines.Lines;
}

/** What a host asks; what was said to it; or the way into the talk. */
export function Offered({ talk, sessionId, Lines }: OfferedProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  const { id: talkId, state, by: name, waitsFor } = talk;
  const params = { talkId };
  const answer = useMutation({
    mutationFn: (yes: boolean) => call(talkRoutes.answerTalk, { params, body: { yes } }),
    onSuccess: (reply) => queries.setQueryData(['myTalk', sessionId], reply),
    onError: () => queries.invalidateQueries({ queryKey: ['myTalk', sessionId] }),
  });
  const go = useMutation({
    mutationFn: () => call(talkRoutes.enterTalk, { params }),
    onSuccess(view) {
      queries.setQueryData(['talk', talkId], view);
      return navigate(addressIn(language, `/talk/${talkId}`));
    },
    onError: () => queries.invalidateQueries({ queryKey: ['myTalk', sessionId] }),
  });
  const isBusy = answer.isPending || go.isPending;
  const error = answer.error ?? go.error;
  const say = (yes: boolean) => isBusy || answer.mutate(yes);
  return (
    <Note icon={<MessagesSquare size={20} aria-hidden />}>
      <div className={styles.offer}>
        {state === 'offered' && (
          <>
            <p>
              <strong>{t('talks.mine.offered', { name })}</strong> {t('talks.mine.what')}
            </p>
            <div className={styles.ways}>
              <Button size="small" isBusy={isBusy} onClick={() => say(true)}>
                {t('talks.mine.yes')}
              </Button>
              <Button look="soft" size="small" onClick={() => say(false)}>
                {t('talks.mine.no')}
              </Button>
            </div>
            {/* Folded: the place to write and the way to say "I am not safe" stay on the screen of a phone. */}
            <Disclosure look="bare" summary={t('talks.mine.whoTitle')}>
              <p>{t('talks.mine.who', { name })}</p>
            </Disclosure>
          </>
        )}
        {state === 'accepted' && (
          <>
            <p>
              {waitsFor ? t(`talks.mine.waits.${waitsFor}`, { name }) : t('talks.mine.accepted', { name })}
            </p>
            {(waitsFor === 'none' || waitsFor === 'away') && <Lines said={t('talks.mine.lines', numbers)} />}
            <div className={styles.ways}>
              <Button look="soft" size="small" isBusy={isBusy} onClick={() => say(false)}>
                {t('talks.mine.takeBack')}
              </Button>
            </div>
          </>
        )}
        {state === 'open' && (
          <>
            <p>
              <strong>{t('talks.mine.open', { name })}</strong> {t('talks.inRoom')}
            </p>
            <div className={styles.ways}>
              <Button size="small" isBusy={isBusy} onClick={() => isBusy || go.mutate()}>
                {t('talks.mine.go')}
              </Button>
            </div>
          </>
        )}
        {error && <ErrorText error={error} />}
      </div>
    </Note>
  );
}
