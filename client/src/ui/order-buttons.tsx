import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from '../language/use-translation.js';
import { Button } from './button.js';

interface OrderButtonsProps {
  /** The item that they are of, as the screen names it. */
  readonly name: string;
  /** From 0. */
  readonly at: number;
  readonly isLast: boolean;
  /** `soft` in a form, `bare` in a row of more. */
  readonly look?: 'soft' | 'bare';
  /** Shows words beside the icons, where there is room. */
  readonly hasWords?: boolean;
  onMove(to: number, event: MouseEvent<HTMLButtonElement>): void;
  /** Absent: the item is removed elsewhere. */
  readonly onRemove?: () => void;
}

/** Moves an item up or down in an ordered list, or removes it. What cannot move keeps its button, and so the focus. */
export function OrderButtons(props: OrderButtonsProps) {
  const { name, at, isLast, look = 'soft', hasWords = false, onMove, onRemove } = props;
  const { t } = useTranslation();
  return (
    <>
      <Button
        look={look}
        size="small"
        aria-label={t('order.upOf', { name })}
        aria-disabled={at === 0}
        onClick={(event) => at === 0 || onMove(at - 1, event)}
      >
        <ArrowUp size={20} aria-hidden />
        {hasWords && t('order.up')}
      </Button>
      <Button
        look={look}
        size="small"
        aria-label={t('order.downOf', { name })}
        aria-disabled={isLast}
        onClick={(event) => isLast || onMove(at + 1, event)}
      >
        <ArrowDown size={20} aria-hidden />
        {hasWords && t('order.down')}
      </Button>
      {onRemove && (
        <Button look="bare" size="small" aria-label={t('order.removeOf', { name })} onClick={onRemove}>
          <Trash2 size={18} aria-hidden />
          {hasWords && t('order.remove')}
        </Button>
      )}
    </>
  );
}
