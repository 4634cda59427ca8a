import { useTranslation } from '../../../language/use-translation.js';
import { splitLinks } from '../../../ui/split-links.js';

/** A message's text, with web addresses as links. No preview is fetched. */
export function LinkedText({ text }: { text: string }) {
  const { t } = useTranslation();
  return splitLinks(text).map((part, at) =>
    part.address ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <a key={at} href={part.address} target="_blank" rel="noreferrer noopener ugc nofollow">
        {part.text}
        <span className="unseen"> {t('live.link')}</span>
      </a>
    ) : (
      part.text
    ),
  );
}
