import { Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { printPage } from '../../browser/print.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { CopyButton } from '../copy-words.js';
import { useSharedDevice } from '../crisis/shared-device.js';
import { Note } from '../note.js';
import styles from './account.module.css';

interface ShownOnceProps {
  readonly kind: 'codes' | 'words';
  readonly lines: readonly string[];
  /** The browser kept no cookie, so the user is not signed in. */
  readonly isCookieRefused?: boolean;
  /** What was just done, in a sentence. */
  readonly done?: string;
  onKept(): void;
}

/** Recovery codes or words; they are never shown again. */
export function ShownOnce({ kind, lines, isCookieRefused = false, done, onKept }: ShownOnceProps) {
  const { t } = useTranslation();
  const { isShared } = useSharedDevice();
  const title = useRef<HTMLHeadingElement>(null);
  // The former content is gone: move the focus here.
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.once} aria-labelledby="shown-once">
      {done && !isCookieRefused && <p role="status">{done}</p>}
      <h2 id="shown-once" ref={title} tabIndex={-1}>
        {t(`account.${kind}.title`)}
      </h2>
      <p>{t(`account.${kind}.text`)}</p>
      <div className="to-print">
        <p className="printed-only">{t(`account.${kind}.printed`)}</p>
        <ol className={kind === 'codes' ? styles.codes : styles.words} translate="no">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </div>
      {isShared ? (
        <Note tone="heed">
          <p>{t('account.once.sharedDevice')}</p>
        </Note>
      ) : (
        <div className={styles.ways}>
          <CopyButton text={lines.join('\n')} label={t('account.once.copy')} />
          <Button look="soft" size="small" onClick={printPage}>
            <Printer size={18} aria-hidden />
            {t('account.once.print')}
          </Button>
        </div>
      )}
      {isCookieRefused && (
        <Note tone="heed" role="alert">
          <p>{t('account.once.cookieRefused')}</p>
        </Note>
      )}
      <div>
        <Button onClick={onKept}>{t('account.once.kept')}</Button>
      </div>
    </section>
  );
}
