import type { EntryId, EntryView, MyQuestion } from '@naast/shared/contract/spreekuur';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Avatar } from '../../ui/avatar.js';
import { Chip } from '../../ui/chip.js';
import { Disclosure } from '../../ui/disclosure.js';
import { EntryWordsView } from '../../ui/entry-words.js';
import { joinClasses } from '../../ui/join-classes.js';
import { useMoment } from '../../ui/use-moment.js';
import { useRoleName } from '../../ui/use-role-name.js';
import styles from './asker.module.css';
import { DidNotFit } from './did-not-fit.js';

interface EntriesProps {
  readonly question: MyQuestion;
  /** Ids of those that the asker may not have seen. */
  readonly fresh: readonly string[];
  /** Before it stands that it came since the last visit. */
  readonly firstSinceVisit: EntryId | null;
}

export const entryAnchor = ({ seq }: EntryView): string => `entry-${seq}`;

/** The entries of the thread, in order. */
export function Entries({ question, fresh, firstSinceVisit }: EntriesProps) {
  const { t } = useTranslation();
  const notFitting = new Set(question.entries.flatMap(({ about }) => about ?? []));
  const team = [...new Set(question.entries.flatMap(({ from }) => from.name ?? []))];
  return (
    <ol className={styles.entries}>
      {question.entries.map((entry) => (
        <Entry
          key={entry.id}
          entry={entry}
          hue={team.indexOf(entry.from.name ?? '')}
          isFolded={entry.kind === 'question' && team.length > 0}
          isFresh={fresh.includes(entry.id)}
          isFirstSinceVisit={entry.id === firstSinceVisit}
        >
          {entry.kind === 'answer' && <p className="quiet">{t('mine.advice')}</p>}
          {entry.kind === 'answer' && question.may.write && !notFitting.has(entry.id) && (
            <DidNotFit entryId={entry.id} />
          )}
        </Entry>
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly entry: EntryView;
  /** By who wrote first. */
  readonly hue: number;
  /** One line that unfolds: the asker knows it, and came for what is below it. */
  readonly isFolded: boolean;
  readonly isFresh: boolean;
  readonly isFirstSinceVisit: boolean;
  readonly children: React.ReactNode;
}

function Entry({ entry, hue, isFolded, isFresh, isFirstSinceVisit, children }: EntryProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const roleName = useRoleName();
  const isOwn = entry.from.role === 'person';
  if (isFolded)
    return (
      <li id={entryAnchor(entry)}>
        <Disclosure
          className={styles.folded}
          summary={
            <span className={styles.asked}>
              <b>{t('mine.kind.question')}:</b> {entry.words.text}
            </span>
          }
        >
          <EntryWordsView words={entry.words} heading="h3" />
        </Disclosure>
      </li>
    );
  return (
    <li id={entryAnchor(entry)} className={joinClasses(styles.entry, isOwn && styles.own)}>
      {isFirstSinceVisit && <p className={styles.sinceVisit}>{t('mine.sinceVisit')}</p>}
      <div className={styles.head}>
        {entry.from.name && <Avatar name={entry.from.name} hue={hue % 8} size="large" />}
        <div>
          <h3>{t(`mine.kind.${entry.kind}`, { name: entry.from.name ?? '' })}</h3>
          <p>
            {!isOwn && `${roleName(entry.from)} · `}
            <time dateTime={entry.sentAt}>{moment(entry.sentAt)}</time>
          </p>
        </div>
        {isFresh && <Chip tone="new">{t('mine.new')}</Chip>}
      </div>
      <EntryWordsView words={entry.words} heading="h4" />
      {children}
      {!isOwn && (
        <p className={styles.flag}>
          <LocalLink to={`/mine/flag/${entry.id}`}>{t('flag.ofEntry')}</LocalLink>
        </p>
      )}
    </li>
  );
}
