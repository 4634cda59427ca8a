import type { CaseView } from '@naast/shared/contract/cases';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Disclosure } from '../../ui/disclosure.js';
import { HeavyWords } from '../../ui/heavy-words.js';
import styles from './cases.module.css';

/** A notice from outside: what its sender writes, and what the page said then. */
export function NoticePart({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { notice, noticed } = view;
  if (notice === null || noticed === null) return null;
  const { words, language, page, heavy } = noticed;
  return (
    <section className={styles.part} aria-labelledby="case-notice">
      <h2 id="case-notice">{t('grave.notice.title')}</h2>
      <p>
        <strong>{t(`notice.kind.${notice.kind}`)}</strong>
      </p>
      <p className="quiet">{t('grave.notice.words')}</p>
      <HeavyWords heavy={heavy}>
        <p className={styles.text} dir="auto">
          {words}
        </p>
      </HeavyWords>
      <p className="quiet">{t(`grave.notice.language.${language}`)}</p>
      <Disclosure summary={t('grave.notice.page')}>
        {page === null ? (
          <p>{t('grave.notice.pageNone')}</p>
        ) : (
          <p className={styles.text} dir="auto">
            {page}
          </p>
        )}
        <p>
          <LocalLink to={notice.path}>{t('grave.notice.open')}</LocalLink>
        </p>
      </Disclosure>
    </section>
  );
}
