import type { EntryView, MyQuestion } from '@naast/shared/contract/spreekuur';
import { useTranslation } from '../../language/use-translation.js';
import { EntryWordsView } from '../../ui/entry-words.js';
import { joinClasses } from '../../ui/join-classes.js';
import { useMoment } from '../../ui/use-moment.js';
import { useRoleName } from '../../ui/use-role-name.js';
import styles from './asker.module.css';
import { DidNotFit } from './did-not-fit.js';

/** The entries of the thread, in order. */
export function Entries({ question }: { question: MyQuestion }) {
  const { t } = useTranslation();
  const notFitting = new Set(question.entries.flatMap(({ about }) => about ?? []));
  return (
    <ol className={styles.entries}>
      {question.entries.map((entry) => (
        <Entry key={entry.id} entry={entry}>
          {entry.kind === 'answer' && <p className="quiet">{t('mine.advice')}</p>}
          {entry.kind === 'answer' && question.state !== 'withdrawn' && !notFitting.has(entry.id) && (
            <DidNotFit entryId={entry.id} />
          )}
        </Entry>
      ))}
    </ol>
  );
}

function Entry({ entry, children }: { entry: EntryView; children: React.ReactNode }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const roleName = useRoleName();
  const isOwn = entry.from.role === 'person';
  return (
    <li className={joinClasses(styles.entry, isOwn && styles.own)}>
      <div className={styles.head}>
        <h3>{t(`mine.kind.${entry.kind}`, { name: entry.from.name ?? '' })}</h3>
        <p>
          {!isOwn && `${roleName(entry.from)} · `}
          <time dateTime={entry.sentAt}>{moment(entry.sentAt)}</time>
        </p>
      </div>
      <EntryWordsView words={entry.words} />
      {children}
    </li>
  );
}
