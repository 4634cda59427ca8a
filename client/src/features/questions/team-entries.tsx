import type { TeamQuestion } from '@naast/shared/contract/answering';
import { useTranslation } from '../../language/use-translation.js';
import { EntryWordsView } from '../../ui/entry-words.js';
import { joinClasses } from '../../ui/join-classes.js';
import { useMoment } from '../../ui/use-moment.js';
import { useRoleName } from '../../ui/use-role-name.js';
import styles from './questions.module.css';

/** All entries of the asker and the team. */
export function TeamEntries({ question }: { question: TeamQuestion }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const roleName = useRoleName();
  return (
    <ol className={styles.entries} aria-label={t('questions.asked')} lang={question.language}>
      {question.entries.map((entry) => (
        <li
          key={entry.id}
          className={joinClasses(styles.entry, entry.from.role === 'person' && styles.asker)}
        >
          <div className={styles.head}>
            <h2>{t(`questions.kind.${entry.kind}`, { name: entry.from.name ?? '' })}</h2>
            <p className="quiet">
              {entry.from.role !== 'person' && `${roleName(entry.from)} · `}
              <time dateTime={entry.sentAt}>{moment(entry.sentAt)}</time>
            </p>
          </div>
          <EntryWordsView words={entry.words} heading="h3" />
        </li>
      ))}
    </ol>
  );
}
