import type { ReactNode } from 'react';
import { Button } from '../button.js';
import styles from './account.module.css';

/** What one can change, one below the other in one frame. */
export const Settings = ({ children }: { children: ReactNode }) => (
  <div className={styles.settings}>{children}</div>
);

interface SettingProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** How it is now, or what changing it does. */
  readonly text?: string;
  /** A button or link beside it. */
  readonly action?: ReactNode;
  /** Below it: an error, or a form that unfolds. */
  readonly children?: ReactNode;
}

export function Setting({ id, title, text, action, children }: SettingProps) {
  return (
    <section className={styles.setting} aria-labelledby={id}>
      <div className={styles.settingHead}>
        <div>
          <h2 id={id}>{title}</h2>
          {text && <p className="quiet">{text}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}

interface UnfoldingProps extends Omit<SettingProps, 'action'> {
  /** The button's label. */
  readonly opens: string;
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** A setting whose button opens a form below it. */
export function Unfolding({ opens, isOpen, onToggle, children, ...setting }: UnfoldingProps) {
  return (
    <Setting
      {...setting}
      action={
        <Button
          look="soft"
          size="small"
          aria-describedby={setting.id}
          aria-expanded={isOpen}
          onClick={() => onToggle(!isOpen)}
        >
          {opens}
        </Button>
      }
    >
      {isOpen && children}
    </Setting>
  );
}
