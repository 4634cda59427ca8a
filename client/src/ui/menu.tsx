import { Ellipsis } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isKey } from '../browser/keys.js';
import { Button } from './button.js';
import styles from './menu.module.css';
import { placeMenu } from './place-menu.js';

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  /** It cannot be undone. */
  readonly isDanger?: boolean;
  onChoose(): void;
}

interface MenuProps {
  /** What the ⋯ button is for: "Meer over Sam". */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Of the button; -1 where Tab does not come to it. */
  readonly tabIndex?: -1 | undefined;
  /** What the button shows instead of ⋯. */
  readonly shows?: ReactNode;
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A button with a menu, by the WAI-ARIA pattern of a menu button. */
export function Menu({ label, items, tabIndex, shows = <Ellipsis size={20} aria-hidden /> }: MenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const shown = list.current;
    if (!isOpen || !shown || !button.current) return;
    placeMenu(shown, button.current);
    shown.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  function close() {
    setOpen(false);
    // Before what was chosen moves the focus, so that a dialog gives it back to the button.
    button.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent, at: number) {
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      list.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[move(at, items.length)]?.focus();
    } else if (isKey(event.nativeEvent, 'Escape')) {
      // What the menu stands in stays open.
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') setOpen(false);
  }

  return (
    <div ref={box} className={styles.box}>
      <Button
        ref={button}
        id={id}
        look="bare"
        size="small"
        aria-label={label}
        tabIndex={tabIndex}
        data-acts
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {shows}
      </Button>
      {isOpen && (
        <div ref={list} role="menu" aria-labelledby={id} className={styles.list}>
          {items.map(({ label: said, icon, isDanger, onChoose }, at) => (
            <button
              key={said}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={isDanger ? styles.danger : undefined}
              onKeyDown={(event) => onKeyDown(event, at)}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {icon}
              {said}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
