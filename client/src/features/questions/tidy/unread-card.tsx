import type { Skimmed } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useId } from 'react';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useQuestionTitle } from '../../../ui/questions/use-question-title.js';
import { Tick } from '../../../ui/tick.js';
import { useAge, useMoment } from '../../../ui/use-moment.js';
import styles from '../questions.module.css';

interface UnreadCardProps {
  readonly question: Skimmed;
  readonly isChosen: boolean;
  /** Unmarked questions with exactly the same words. */
  readonly alike: readonly Skimmed[];
  readonly onChoose: (ids: readonly ThreadId[], isChosen: boolean) => void;
}

/** A question not read in: the beginnings of its parts, how much more there is, and a check box. */
export function UnreadCard({ question, isChosen, alike, onChoose }: UnreadCardProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const titleOf = useQuestionTitle();
  const age = useAge();
  const titleId = useId();
  const wordsId = useId();
  const { id, language, firstWords, latestWords, moreWords } = question;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h2 id={titleId} tabIndex={-1}>
          {titleOf(question)}
        </h2>
        <p className="quiet">{t('aside.list.asked', { age: age(question.askedAt) })}</p>
      </div>
      <div id={wordsId} className={styles.words}>
        {firstWords.length === 0 && <p>{t('aside.tidy.noWords')}</p>}
        {firstWords.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name here, and keep their order
          <p key={at} lang={language} dir="auto">
            {part}
          </p>
        ))}
        {latestWords !== null && (
          <>
            <p className="quiet">{t('aside.tidy.later')}</p>
            <p lang={language} dir="auto">
              {latestWords || t('aside.tidy.noWords')}
            </p>
          </>
        )}
        {moreWords > 0 && (
          <p>
            <strong>{t('aside.tidy.more', { count: moreWords })}</strong>
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {question.maySetAside ? (
          <Tick
            label={t('aside.tidy.choose', { moment: moment(question.askedAt) })}
            checked={isChosen}
            aria-describedby={wordsId}
            onChange={(event) => onChoose([id], event.target.checked)}
          />
        ) : (
          <p className="quiet">{t('aside.tidy.busy')}</p>
        )}
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
