import type { Skimmed } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useId } from 'react';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useQuestionTitle } from '../../../ui/questions/use-question-title.js';
import { useAge } from '../../../ui/use-moment.js';
import styles from '../questions.module.css';

interface UnreadCardProps {
  readonly question: Skimmed;
  readonly isChosen: boolean;
  /** Unmarked questions with exactly the same words. */
  readonly alike: readonly Skimmed[];
  readonly onChoose: (ids: readonly ThreadId[], isChosen: boolean) => void;
}

/** A question not read in: a check box with the beginnings of its parts, and how much more there is. */
export function UnreadCard({ question, isChosen, alike, onChoose }: UnreadCardProps) {
  const { t } = useTranslation();
  const titleOf = useQuestionTitle();
  const age = useAge();
  const titleId = useId();
  const { id } = question;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h2 id={titleId} tabIndex={-1}>
          {titleOf(question)}
        </h2>
        <p className="quiet">{t('aside.list.asked', { age: age(question.askedAt) })}</p>
      </div>
      {question.may.setAside ? (
        <label className={styles.mark}>
          <input
            type="checkbox"
            checked={isChosen}
            aria-describedby={titleId}
            onChange={(event) => onChoose([id], event.target.checked)}
          />
          <Words question={question} />
        </label>
      ) : (
        <Words question={question} />
      )}
      <div className={styles.actions}>
        {!question.may.setAside && <p className="quiet">{t('aside.tidy.busy')}</p>}
        <LocalLink to={`/team/questions/${id}`} className={styles.back} aria-describedby={titleId}>
          {t('aside.tidy.whole')}
        </LocalLink>
      </div>
      {isChosen && alike.length > 0 && (
        <div>
          <Button
            look="soft"
            size="small"
            onClick={() =>
              onChoose(
                alike.map((other) => other.id),
                true,
              )
            }
          >
            {t('aside.tidy.same', { count: alike.length })}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Within a label, so of spans. */
function Words({ question: { language, firstWords, latestWords, moreWords } }: { question: Skimmed }) {
  const { t } = useTranslation();
  return (
    <span className={styles.firstWords}>
      {firstWords.length === 0 && <span>{t('aside.tidy.noWords')}</span>}
      {firstWords.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name here, and keep their order
        <span key={at} lang={language} dir="auto">
          {part}
        </span>
      ))}
      {latestWords !== null && (
        <>
          <span className="quiet">{t('aside.tidy.later')}</span>
          <span lang={language} dir="auto">
            {latestWords || t('aside.tidy.noWords')}
          </span>
        </>
      )}
      {moreWords > 0 && <strong>{t('aside.tidy.more', { count: moreWords })}</strong>}
    </span>
  );
}
