import type { ReactNode } from 'react';
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
