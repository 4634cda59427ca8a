import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { roomsQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { BackLink } from '../../ui/back-link.js';
import { buttonClass } from '../../ui/button.js';
import { ChangingPage } from '../../ui/changing/changing-page.js';
import { QuietRoom } from '../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Failed } from '../../ui/failed.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Rows } from '../../ui/rows.js';
import { Skeleton } from '../../ui/skeleton.js';
import { RoomRow } from './room-row.js';

/** Every room in its order: what it is now, and what a coordinator can do with it. */
export function RoomsPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <ChangingPage mayChange={self?.may.arrangeRooms}>
      <div>
        <BackLink to="/team/settings">{t('settings.back')}</BackLink>
        <h1>{t('arranging.title')}</h1>
        <p className="lead">{t('arranging.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        <List />
      </NeedsTeam>
    </ChangingPage>
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
      {rooms.length > 1 && <p className="quiet">{t('arranging.order')}</p>}
      {rooms.length === 0 ? (
        <EmptyState drawing={<QuietRoom />}>
          <p>{t('arranging.none')}</p>
        </EmptyState>
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
