import type { SelfView } from '@naast/shared/contract/people';
import type { ReactNode } from 'react';
import { LocalLink } from '../language/local-link.js';
import { useTranslation } from '../language/use-translation.js';
import { SignedOutNote } from './account/signed-out-note.js';
import { buttonClass } from './button.js';
import { DoorWithKey } from './drawings/door-with-key.js';
import { EmptyState } from './empty-state.js';
import { Skeleton } from './skeleton.js';

interface NeedsTeamProps {
  readonly self: SelfView | undefined;
  /** Of the page, where its title stands in what only the team sees. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** Renders its children for team accounts; others get a link to sign in. */
export function NeedsTeam({ self, title, children }: NeedsTeamProps) {
  const { t } = useTranslation();
  if (self === undefined) return <Skeleton shape="text" />;
  if (self.kind === 'team') return children;
  return (
    <>
      {title && <h1>{title}</h1>}
      <SignedOutNote />
      <EmptyState
        drawing={<DoorWithKey />}
        action={
          <LocalLink to="/team" className={buttonClass({})}>
            {t('team.signIn')}
          </LocalLink>
        }
      >
        <p>{t('team.signInFirst')}</p>
      </EmptyState>
    </>
  );
}
