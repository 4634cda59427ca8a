import type { ReactNode } from 'react';
import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Page } from '../frame/page.js';
import { NotForYou } from '../not-for-you.js';

interface ChangingPageProps {
  /** Whether the user may change what the page is about; absent while it is not known. */
  readonly mayChange: boolean | undefined;
  readonly children: ReactNode;
}

/** A page of the team where something is changed; a colleague who may not do so reads who does, and gets the one way on. */
export function ChangingPage({ mayChange, children }: ChangingPageProps) {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <Page>
      {self?.kind === 'team' && mayChange === false ? (
        <NotForYou
          title={t('settings.notYours.title')}
          text={t('settings.notYours.text')}
          to="/team"
          way={t('frame.ownTeam')}
        />
      ) : (
        children
      )}
    </Page>
  );
}
