import { type AsideOutcome, answeringRoutes, type Skimmed } from '@naast/shared/contract/answering';
import type { AsideReason, ThreadId } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../../api/call.js';
import { newKey } from '../../../api/new-key.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Note } from '../../../ui/note.js';
import { AsideReasons } from '../aside-reasons.js';
import styles from '../questions.module.css';
import { reasonIn, TheyRead } from '../set-aside-panel.js';

interface SetChosenAsideProps {
  readonly chosen: readonly Skimmed[];
  readonly onBegin: (ids: readonly ThreadId[]) => void;
  readonly onDone: (results: Results) => Promise<void>;
}

export interface Results {
  /** Distinguishes one run from the next. */
  readonly key: string;
  readonly aside: readonly ThreadId[];
  readonly stayed: readonly { readonly question: Skimmed; readonly outcome: AsideOutcome }[];
}

/**
 * The reason and the button to set the marked questions aside; while it is off screen, a line at the bottom links to
 * it.
 */
export function SetChosenAside({ chosen, onBegin, onDone }: SetChosenAsideProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const [reason, setReason] = useState<AsideReason | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const setting = useMutation({
    mutationFn: async (why: AsideReason): Promise<Results> => {
      onBegin(chosen.map(({ id }) => id));
      const questions = chosen.map(({ id, rev }) => ({ threadId: id, rev }));
      const { results: came } = await call(answeringRoutes.setManyAside, {
        body: { reason: why, questions },
      });
      return {
        key: newKey(),
        aside: came.filter(({ outcome }) => outcome === 'setAside').map(({ threadId }) => threadId),
        stayed: came.flatMap(({ threadId, outcome }) => {
          const question = chosen.find(({ id }) => id === threadId);
          return outcome === 'setAside' || !question ? [] : [{ question, outcome }];
        }),
      };
    },
    onSuccess: onDone,
  });
  function send(): void {
    if (setting.isPending) return;
    if (chosen.length > limits.question.setAsideAtOnce)
      return setProblem(t('aside.tidy.tooMany', { count: limits.question.setAsideAtOnce }));
    if (chosen.length === 0) return setProblem(t('aside.tidy.none'));
    if (reason === null) return setProblem(t('aside.team.choose'));
    setProblem(null);
    setting.mutate(reason);
  }
  return (
    <>
      {chosen.length > 0 && (
        <p className={styles.toPanel}>
          {t('aside.tidy.chosen', { count: chosen.length })}
          <a href={`#${titleId}`}>{t('aside.tidy.toPanel')}</a>
        </p>
      )}
      <section className={styles.panel} aria-labelledby={titleId}>
        <h2 id={titleId}>{t('aside.team.title')}</h2>
        <p>{t('aside.team.text')}</p>
        <form
          className={styles.form}
          onChange={(event) => setReason(reasonIn(event.currentTarget))}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <AsideReasons problem={null} />
          <TheyRead reason={reason} />
          <p role="status">{t('aside.tidy.chosen', { count: chosen.length })}</p>
          {problem && (
            <Note tone="wrong" role="alert">
              <p>{problem}</p>
            </Note>
          )}
          {setting.error && <ErrorText error={setting.error} />}
          <div>
            <Button type="submit" aria-disabled={setting.isPending}>
              {setting.isPending ? t('aside.tidy.sending') : t('aside.tidy.send', { count: chosen.length })}
            </Button>
          </div>
        </form>
      </section>
    </>
  );
}
