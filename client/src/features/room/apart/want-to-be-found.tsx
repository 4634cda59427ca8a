import { foundRoutes, type MyFound } from '@naast/shared/contract/found';
import type { TalkId } from '@naast/shared/contract/talks';
import { limits } from '@naast/shared/limits';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useState } from 'react';
import { call } from '../../../api/call.js';
import { lookAgainEvery } from '../../../api/refetch-times.js';
import { ownAlarmChanged } from '../../../api/signal.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useNumbers } from '../../../ui/crisis/use-numbers.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Field } from '../../../ui/field.js';
import { formText } from '../../../ui/form-text.js';
import { Note } from '../../../ui/note.js';
import styles from '../../../ui/talks/talks.module.css';
import { useMoment } from '../../../ui/use-moment.js';

/**
 * Under an open alarm of their own: a phone number or an address for 112. Says what happens with it before it is left; never that somebody comes.
 * What was left is never shown again, not even to who left it: another may look along.
 */
export function WantToBeFound({ talkId }: { readonly talkId: TalkId }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const moment = useMoment();
  const queries = useQueryClient();
  const queryKey = ['myFound', talkId];
  const params = { talkId };
  const [isEmpty, setEmpty] = useState(false);
  const { data } = useQuery({
    queryKey,
    queryFn: () => call(foundRoutes.readMyFound, { params }),
    refetchInterval: lookAgainEvery,
  });
  // Raised a moment ago, or closed: then it can be left, or no longer.
  useEffect(
    () => ownAlarmChanged.subscribe(() => void queries.invalidateQueries({ queryKey: ['myFound', talkId] })),
    [queries, talkId],
  );
  const show = (view: MyFound) => queries.setQueryData(queryKey, view);
  const onError = () => queries.invalidateQueries({ queryKey });
  const leave = useMutation({
    mutationFn: (words: string) => call(foundRoutes.leaveFound, { params, body: { words } }),
    onSuccess: show,
    onError,
  });
  const takeBack = useMutation({
    mutationFn: () => call(foundRoutes.takeBackFound, { params }),
    onSuccess: show,
    onError,
  });

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = formText(new FormData(event.currentTarget), 'words');
    setEmpty(words.trim() === '');
    if (words.trim() !== '' && !leave.isPending) leave.mutate(words);
  }

  const found = data?.found ?? null;
  const error = leave.error ?? takeBack.error;
  return (
    <>
      <div role="status">
        {found && (
          <Note>
            <div className={styles.found}>
              <p>
                <strong>{t('talks.found.kept', { moment: moment(found.until), ...numbers })}</strong>{' '}
                {t(found.isOpened ? 'talks.found.opened' : 'talks.found.unopened')}
              </p>
              <p>{t('talks.found.callYourself', numbers)}</p>
              <Button
                look="soft"
                size="small"
                isBusy={takeBack.isPending}
                onClick={() => takeBack.isPending || takeBack.mutate()}
              >
                {t('talks.found.takeBack')}
              </Button>
            </div>
          </Note>
        )}
      </div>
      {data?.may.leave && !found && (
        <Disclosure summary={t('talks.found.title')}>
          <div className={styles.found}>
            <p>{t('talks.found.what', numbers)}</p>
            <p>{t('talks.found.never', numbers)}</p>
            <form onSubmit={onSubmit} noValidate>
              <Field
                label={t('talks.found.label')}
                hint={t('talks.found.hint')}
                name="words"
                maxLength={limits.found.maxCharacters}
                autoComplete="off"
                problem={isEmpty ? t('problems.empty') : null}
              />
              <div>
                <Button type="submit" size="small" isBusy={leave.isPending}>
                  {t('talks.found.leave', numbers)}
                </Button>
              </div>
            </form>
          </div>
        </Disclosure>
      )}
      {error && <ErrorText error={error} />}
    </>
  );
}
