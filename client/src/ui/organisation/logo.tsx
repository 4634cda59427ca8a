import type { OrganisationView } from '@naast/shared/contract/organisation';
import { joinClasses } from '../join-classes.js';
import styles from './logo.module.css';

interface LogoProps {
  readonly mark: NonNullable<OrganisationView['mark']>;
  /** Of the organisation. */
  readonly name: string;
}

/** The organisation's own logo, on a ground of its own where it could not be seen otherwise. */
export function Logo({ mark, name }: LogoProps) {
  const { address, width, height, ground } = mark;
  return (
    // For a bare `img` React would put a link to it before all else in the page, where the styles look for the head.
    <picture className={styles.picture}>
      <img
        className={joinClasses(styles.logo, styles[ground])}
        src={address}
        width={width}
        height={height}
        alt={name}
      />
    </picture>
  );
}
