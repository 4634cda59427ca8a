import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { closeModal, isClosedInPage, openModal } from '../browser/modal.js';
import { useTranslation } from '../language/use-translation.js';
import { Button } from './button.js';
import styles from './dialog.module.css';
import { joinClasses } from './join-classes.js';

interface DialogProps {
  readonly title: string;
  /** `dialog` asks one question; `sheet` holds a form, and comes up from the edge of the screen. */
  readonly look?: 'dialog' | 'sheet';
  onClose(): void;
  readonly children: ReactNode;
}

/**
 * A native modal dialog, open as long as it is rendered; the browser gives the focus back. For the team only: it puts the
 * crisis lines and the quick exit of a visitor's page out of reach.
 */
export function Dialog({ title, look = 'dialog', onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect: it ends while the dialog still stands in the page, and the browser can give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    openModal(shown);
    return () => closeModal(shown);
  }, []);
  return (
    <dialog
      ref={dialog}
      className={joinClasses(styles.dialog, styles[look])}
      aria-labelledby={id}
      // What it stands in stays open.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A browser closes it by itself at the second Escape.
      onClose={({ currentTarget }) => isClosedInPage(currentTarget) && onClose()}
    >
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button look="bare" size="small" aria-label={t('frame.close')} onClick={onClose}>
          <X size={20} aria-hidden />
        </Button>
      </div>
      <div className={styles.inside}>{children}</div>
    </dialog>
  );
}

/** The buttons at the foot of a dialog. */
export const DialogWays = ({ children }: { children: ReactNode }) => (
  <div className={styles.ways}>{children}</div>
);
