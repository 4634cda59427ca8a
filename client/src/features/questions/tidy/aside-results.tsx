import { answeringRoutes } from '@naast/shared/contract/answering';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../../api/call.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Note } from '../../../ui/note.js';
import { useQuestionTitle } from '../../../ui/questions/use-question-title.js';
import styles from '../questions.module.css';
import type { Results } from './set-chosen-aside.js';

interface AsideResultsProps {
  readonly results: Results;
  readonly onUndone: () => Promise<void>;
}

/**
 * The results, each refusal with its reason, and a button to undo. Takes the focus, and again when the button is
 * removed.
 */
export function AsideResults({ results, onUndone }: AsideResultsProps) {
  const { t } = useTranslation();
  const titleOf = useQuestionTitle();
  const box = useRef<HTMLDivElement>(null);
  const { aside, stayed } = results;
  const undoing = useMutation({
    async mutationFn() {
      for (const threadId of aside) await call(answeringRoutes.giveBack, { params: { threadId } });
    },
    async onSettled() {
      await onUndone();
      box.current?.focus();
    },
  });
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} tabIndex={-1} className={styles.results}>
      <Note role="status">
        {undoing.isSuccess ? (
          <p>{t('aside.tidy.undone', { count: aside.length })}</p>
        ) : (
          <p>
            <strong>{t('aside.tidy.done', { count: aside.length })}</strong>
          </p>
        )}
        {undoing.error && <ErrorText error={undoing.error} />}
        {stayed.length > 0 && (
          <>
            <p>{t('aside.tidy.stayed', { count: stayed.length })}</p>
            <ul>
              {stayed.map(({ question, outcome }) => (
                <li key={question.id}>
                  <LocalLink to={`/team/questions/${question.id}`}>{titleOf(question)}</LocalLink>
                  {outcome !== 'setAside' && `: ${t(`errors.${outcome}`)}`}
                </li>
              ))}
            </ul>
          </>
        )}
        {aside.length > 0 && !undoing.isSuccess && (
          <Button
            look="soft"
            size="small"
            aria-disabled={undoing.isPending}
            onClick={() => undoing.isPending || undoing.mutate()}
          >
            {t('aside.tidy.undo', { count: aside.length })}
          </Button>
        )}
      </Note>
    </div>
  );
}
