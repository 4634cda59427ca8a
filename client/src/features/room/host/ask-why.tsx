import { type MeasureReason, measureReasons } from '@naast/shared/contract/seats';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import styles from './host.module.css';

interface AskWhyProps {
  readonly title: string;
  /** Of who reads the reason. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onChoose: (why: MeasureReason) => void;
  readonly onClose: () => void;
  /** What it is about. */
  readonly children?: ReactNode;
}

/** Asks a host why they take words away: one tap on a reason does it, and their author reads it. */
export function AskWhy({ title, name, isBusy, error, onChoose, onClose, children }: AskWhyProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <p>{t('host.readsWhy', { name })}</p>
      <div className={styles.reasons}>
        {measureReasons.map((why) => (
          <Button key={why} look="soft" aria-disabled={isBusy} onClick={() => !isBusy && onChoose(why)}>
            {t(`measure.choose.${why}`)}
          </Button>
        ))}
      </div>
      {error !== null && <ErrorText error={error} />}
    </Dialog>
  );
}
