import { answeringRoutes } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import styles from './desk.module.css';
import { QuestionFacts } from './question-facts.js';

/** What the route takes; after so many it begins again. */
const mostPassed = 50;

/** For who has half an hour: one question that fits, and another one on request. Nothing is taken by it. */
export function HalfHour() {
  const { t } = useTranslation();
  const [passed, setPassed] = useState<readonly ThreadId[]>([]);
  const finding = useMutation({
    mutationFn: (not: readonly ThreadId[]) =>
      call(answeringRoutes.findFitting, { query: not.length === 0 ? {} : { not: not.join(',') } }),
  });
  function find(not: readonly ThreadId[]): void {
    if (finding.isPending) return;
    const kept = not.length > mostPassed ? [] : not;
    setPassed(kept);
    finding.mutate(kept);
  }
  const { error, isPending } = finding;
  // What was found stays in view while another one is looked for.
  const [shown, setShown] = useState(finding.data);
  if (finding.data && finding.data !== shown) setShown(finding.data);
  const isOpen = shown !== undefined;
  function close(): void {
    finding.reset();
    setShown(undefined);
  }
  const fitting = shown?.fitting ?? null;
  const isAtEnd = isOpen && fitting === null;
  return (
    <div>
      <Button
        look="soft"
        size="small"
        aria-expanded={isOpen}
        isBusy={isPending && !isOpen}
        onClick={() => (isOpen ? close() : find([]))}
      >
        {t('questions.halfHour.title')}
      </Button>
      {error && <ErrorText error={error} />}
      <div role="status">
        {isOpen && (
          <div className={styles.fitting}>
            {fitting ? (
              <>
                <p>{t(`questions.halfHour.because.${fitting.because}`)}</p>
                <QuestionFacts question={fitting.question} />
              </>
            ) : (
              <p>{t(`questions.halfHour.${passed.length === 0 ? 'none' : 'noMore'}`)}</p>
            )}
          </div>
        )}
      </div>
      {isOpen && (
        <div className={styles.fittingActs}>
          {fitting && (
            <LocalLink
              to={`/team/questions/${fitting.question.id}`}
              className={buttonClass({ size: 'small' })}
            >
              {t('questions.pick.read')}
            </LocalLink>
          )}
          {(fitting || passed.length > 0) && (
            <Button
              key="another"
              look="soft"
              size="small"
              isBusy={isPending}
              onClick={() => find(fitting ? [...passed, fitting.question.id] : [])}
            >
              {t(isAtEnd ? 'questions.halfHour.again' : 'questions.halfHour.another')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
