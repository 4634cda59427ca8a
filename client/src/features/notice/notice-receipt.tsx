import { useEffect, useRef } from 'react';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-words.js';
import { useSharedDevice } from '../../ui/crisis/shared-device.js';
import { Note } from '../../ui/note.js';
import styles from './notice.module.css';

/** The nine words by which the answer can be read, shown once. */
export function NoticeReceipt({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  const { isShared } = useSharedDevice();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.receipt} aria-labelledby="notice-receipt">
      <h1 id="notice-receipt" ref={title} tabIndex={-1}>
        {t('notice.sent.title')}
      </h1>
      <p>{t('notice.sent.text')}</p>
      <ol className={styles.words} translate="no">
        {words.split(/\s+/).map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may occur twice, and none moves
          <li key={at}>{word}</li>
        ))}
      </ol>
      {isShared ? (
        <Note tone="heed">
          <p>{t('notice.sent.shared')}</p>
        </Note>
      ) : (
        <div className="needs-script">
          <CopyButton text={words} label={t('notice.sent.copy')} />
        </div>
      )}
      <p className="quiet">{t('notice.sent.whoever')}</p>
      <p>
        <LocalLink to="/notice/status" className={buttonClass({ look: 'soft' })}>
          {t('notice.sent.where')}
        </LocalLink>
      </p>
    </section>
  );
}
