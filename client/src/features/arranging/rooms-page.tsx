import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { roomsQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { TeamNav } from '../../ui/frame/team-nav.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Rows } from '../../ui/rows.js';
import { Skeleton } from '../../ui/skeleton.js';
import { RoomRow } from './room-row.js';

/** Every room in its order: what it is now, and what a coordinator can do with it. */
export function RoomsPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <Page nav={<TeamNav />}>
      <div>
        <p>
          <LocalLink to="/team/settings">{t('settings.back')}</LocalLink>
        </p>
        <h1>{t('arranging.title')}</h1>
        <p className="lead">{t('arranging.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        {self?.may.arrangeRooms ? <List /> : <ErrorText refusal="notAllowed" />}
      </NeedsTeam>
    </Page>
  );
}

function List() {
  const { t } = useTranslation();
  const { data: rooms, error } = useQuery(roomsQuery());
  /** What was done last, for those who do not see the list change. */
  const [done, setDone] = useState('');
  if (!rooms) return error ? <Failed error={error} /> : <Skeleton shape="rows" />;
  return (
    <>
      <div>
        <LocalLink to="/team/rooms/new" className={buttonClass({})}>
          <Plus size={20} aria-hidden />
          {t('arranging.new')}
        </LocalLink>
      </div>
      {rooms.length === 0 ? (
        <p>{t('arranging.none')}</p>
      ) : (
        <Rows label={t('arranging.title')}>
          {rooms.map((room, at) => (
            <RoomRow
              key={room.id}
              room={room}
              at={at}
              above={rooms.slice(0, at).map(({ id }) => id)}
              below={rooms[at + 1]?.id ?? null}
              onDone={setDone}
            />
          ))}
        </Rows>
      )}
      <p role="status" className="quiet">
        {done}
      </p>
    </>
  );
}
