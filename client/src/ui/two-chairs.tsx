import styles from './two-chairs.module.css';

/** Two chairs under a lamp; decorative. */
export function TwoChairs() {
  return (
    <svg className={styles.scene} viewBox="0 0 280 220" fill="none" aria-hidden>
      <circle className={styles.light} cx="140" cy="78" r="70" />
      <path className={styles.lamp} d="M140 4v38" />
      <path className={styles.shade} d="M118 66c2-16 10-24 22-24s20 8 22 24z" />
      <path className={styles.floor} d="M16 196h248" />
      <path
        className={styles.one}
        d="M52 136v-30c0-16 10-26 26-26s26 10 26 26v30M44 168v-26a10 10 0 0 1 20 0v8h28v-8a10 10 0 0 1 20 0v26zM54 168v24M102 168v24"
      />
      <path
        className={styles.two}
        d="M176 136v-30c0-16 10-26 26-26s26 10 26 26v30M168 168v-26a10 10 0 0 1 20 0v8h28v-8a10 10 0 0 1 20 0v26zM178 168v24M226 168v24"
      />
      <path className={styles.table} d="M124 156h32M140 156v38M130 195h20" />
      <path
        className={styles.cup}
        d="M133 146h12v7a3 3 0 0 1-3 3h-6a3 3 0 0 1-3-3zM145 148h3a2 2 0 0 1 0 5h-3"
      />
    </svg>
  );
}
