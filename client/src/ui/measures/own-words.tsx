import { type MyMeasure, measureRoutes } from '@naast/shared/contract/measures';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { CopyButton } from '../copy-words.js';
import { useSharedDevice } from '../crisis/shared-device.js';
import { ErrorText } from '../error-text.js';
import styles from './measures.module.css';

/** Nine words of a measure, drawn when they are asked for, shown once, and replaced until they are kept. */
export function OwnWords({ measure, onDone }: { measure: MyMeasure; onDone: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { isShared } = useSharedDevice();
  const params = { measureId: measure.id };
  const drawn = useMutation({
    mutationFn: () => call(measureRoutes.drawMeasureCodename, { params, body: { language } }),
  });
  const words = drawn.data?.lines.flat() ?? null;
  const kept = useMutation({
    mutationFn: () =>
      call(measureRoutes.confirmMeasureCodename, { params, body: { words: (words ?? []).join(' ') } }),
    onSuccess: onDone,
  });
  if (measure.hasCodename) return <p>{t('measures.codename.done')}</p>;
  const error = drawn.error ?? kept.error;
  if (words === null)
    return (
      <>
        <Button look="bare" size="small" isBusy={drawn.isPending} onClick={() => drawn.mutate()}>
          {t('measures.codename.offer')}
        </Button>
        {error && <ErrorText error={error} />}
      </>
    );
  return (
    <div className={styles.measure} role="group" aria-label={t('measures.codename.offer')}>
      <p>
        {t('measures.codename.about')} <LocalLink to="/appeal">{t('measures.codename.where')}</LocalLink>
      </p>
      <ol className={styles.codename} translate="no">
        {words.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may occur twice, and none moves
          <li key={at}>{word}</li>
        ))}
      </ol>
      {error && <ErrorText error={error} />}
      <div className={styles.ways}>
        {isShared ? (
          <p>{t('measures.codename.shared')}</p>
        ) : (
          <CopyButton text={words.join(' ')} label={t('measures.codename.copy')} />
        )}
        <Button size="small" isBusy={kept.isPending} onClick={() => kept.mutate()}>
          {t('measures.codename.kept')}
        </Button>
        <Button look="bare" size="small" isBusy={drawn.isPending} onClick={() => drawn.mutate()}>
          {t('measures.codename.another')}
        </Button>
      </div>
    </div>
  );
}
