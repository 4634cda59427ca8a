import { useTranslation } from '../../language/use-translation.js';
import { splitLinks } from '../split-links.js';
import { MailWords } from './mail-words.js';

/** Words of the organisation itself, with web and mail addresses as links. What visitors write is not: a mail address there names somebody. */
export function OwnWords({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return splitLinks(text).map((part, at) =>
    part.address ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <a key={at} href={part.address} target="_blank" rel="noreferrer noopener">
        {part.text}
        <span className="unseen"> {t('crisis.newTab')}</span>
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <MailWords key={at} text={part.text} />
    ),
  );
}
