import type { MayNow } from '@naast/shared/contract/people';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Note } from '../../ui/note.js';
import { Rows } from '../../ui/rows.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Invitations } from './invitations.js';
import { type FreshLink, LinkOnce } from './link-once.js';
import { PersonCard } from './person-card.js';
import { Proposals } from './proposals.js';
import { teamQuery } from './queries.js';

/** The team; for coordinators also invitations, roles and proposals. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <Page>
      <h1>{t('colleagues.title')}</h1>
      <NeedsTeam self={self}>{self && <Team may={self.may} />}</NeedsTeam>
    </Page>
  );
}

function Team({ may }: { may: MayNow }) {
  const { t } = useTranslation();
  const { data: team, error } = useQuery(teamQuery());
  const [link, setLink] = useState<FreshLink | null>(null);
  if (!team) return error ? <Failed error={error} /> : <Skeleton shape="rows" />;
  return (
    <>
      {team.onCall !== '' && (
        <Note>
          <p>
            <strong>{t('colleagues.onCall')}</strong> {team.onCall}
          </p>
        </Note>
      )}
      {link && <LinkOnce link={link} onKept={() => setLink(null)} />}
      <Proposals proposals={team.proposals} onLink={setLink} />
      <Rows label={t('colleagues.title')}>
        {team.people.map((person, at) => (
          <PersonCard key={person.id} person={person} hue={at % 8} onLink={setLink} />
        ))}
      </Rows>
      {may.manageTeam && <Invitations invitations={team.invitations} onLink={setLink} />}
    </>
  );
}
