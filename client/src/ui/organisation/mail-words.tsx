import { splitMail } from '../split-mail.js';

/** Words of the organisation, with mail addresses as links. Apart: it is part of every page. */
export function MailWords({ text }: { readonly text: string }) {
  return splitMail(text).map(({ text: words, address }, at) =>
    address ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <a key={at} href={address}>
        {words}
      </a>
    ) : (
      words
    ),
  );
}
