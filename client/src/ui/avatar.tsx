import styles from './avatar.module.css';
import { joinClasses } from './join-classes.js';

interface AvatarProps {
  readonly name: string;
  /** A seat's colour; `team` for the user's own account; null for whom no colour was drawn. */
  readonly hue: number | 'team' | null;
  readonly size?: 'normal' | 'small' | 'large';
}

/** A person's initial. Hidden from screen readers: the name stands beside it. */
export function Avatar({ name, hue, size = 'normal' }: AvatarProps) {
  const [initial = ''] = name.trim().normalize('NFC');
  return (
    <span className={joinClasses(styles.avatar, styles[size])} data-hue={hue} aria-hidden translate="no">
      {initial.toLocaleUpperCase()}
    </span>
  );
}
