import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { LocalLink } from '../language/local-link.js';
import styles from './back-link.module.css';
import { joinClasses } from './join-classes.js';

interface BackLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** On top of a page: up to what it is part of. */
export function BackLink({ to, children, className }: BackLinkProps) {
  return (
    <LocalLink to={to} className={joinClasses(styles.back, className)}>
      <ArrowLeft size={18} aria-hidden />
      {children}
    </LocalLink>
  );
}
