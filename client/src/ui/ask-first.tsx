import type { ReactNode } from 'react';
import { useTranslation } from '../language/use-translation.js';
import { Button } from './button.js';
import { Dialog, DialogWays } from './dialog.js';
import { ErrorText } from './error-text.js';

interface AskFirstProps {
  /** The act as a question; `yes` says the act again, with the same verb. */
  readonly title: string;
  readonly yes: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  onYes(): void;
  onClose(): void;
  readonly children: ReactNode;
}

/** Before what takes something away from others: what it does, yes, or rather not. */
export function AskFirst({ title, yes, isBusy, error, onYes, onClose, children }: AskFirstProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {error !== null && <ErrorText error={error} />}
      <DialogWays>
        <Button look="danger" isBusy={isBusy} onClick={() => isBusy || onYes()}>
          {yes}
        </Button>
        <Button look="bare" onClick={onClose}>
          {t('frame.ratherNot')}
        </Button>
      </DialogWays>
    </Dialog>
  );
}
