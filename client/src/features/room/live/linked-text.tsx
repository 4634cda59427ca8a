import { useMemo } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { splitLinks } from '../../../ui/split-links.js';
import { splitMentions } from '../../../ui/split-mentions.js';
import { findSeat } from '../seats.js';
import { useAround } from './around-context.js';
import styles from './message-words.module.css';
import { useTabIndex } from './tab-stop.js';

/** A message's text, with web addresses as links, and names of who is here. No preview is fetched. */
export function LinkedText({ text }: { text: string }) {
  const { t } = useTranslation();
  const tabIndex = useTabIndex();
  return splitLinks(text).map((part, at) =>
    part.address ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <a
        key={at}
        href={part.address}
        target="_blank"
        rel="noreferrer noopener ugc nofollow"
        tabIndex={tabIndex}
      >
        {part.text}
        <span className="unseen"> {t('live.link')}</span>
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <Mentions key={at} text={part.text} />
    ),
  );
}

function Mentions({ text }: { text: string }) {
  const { t } = useTranslation();
  const { seats, mySeatId } = useAround();
  // Who is here or away changes the seats, not the names.
  const names = seats.map(({ name }) => name).join('\n');
  const parts = useMemo(() => splitMentions(text, names.split('\n')), [text, names]);
  const mine = findSeat(seats, mySeatId)?.name;
  return parts.map((part, at) =>
    part.name === null ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <strong key={at} className={joinClasses(styles.mention, part.name === mine && styles.me)}>
        {part.text}
        {part.name === mine && <span className="unseen"> ({t('live.you')})</span>}
      </strong>
    ),
  );
}
