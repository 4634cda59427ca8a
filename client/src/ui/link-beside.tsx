import type { ReactNode } from 'react';
import { addressIn } from '../language/addresses.js';
import { useLanguage } from '../language/language-context.js';
import { LocalLink } from '../language/local-link.js';
import { useTranslation } from '../language/use-translation.js';

interface LinkBesideProps {
  readonly to: string;
  /** The page is a room, which must stay open: a host who leaves it is away. */
  readonly isInRoom: boolean;
  readonly children: ReactNode;
}

/** A link to another page of the team; in a room it opens beside it. */
export function LinkBeside({ to, isInRoom, children }: LinkBesideProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!isInRoom) return <LocalLink to={to}>{children}</LocalLink>;
  return (
    <a href={addressIn(language, to)} target="_blank" rel="noreferrer noopener">
      {children}
      <span className="unseen"> {t('alarms.newTab')}</span>
    </a>
  );
}
