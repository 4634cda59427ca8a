import styles from './badge.module.css';

interface BadgeProps {
  readonly count: number;
  /** With the count in words, for screen readers: "8 vragen wachten". */
  readonly label: string;
}

/** How many wait; nothing when none does. */
export function Badge({ count, label }: BadgeProps) {
  if (count === 0) return null;
  return (
    <span className={styles.badge}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="unseen">{label}</span>
    </span>
  );
}
