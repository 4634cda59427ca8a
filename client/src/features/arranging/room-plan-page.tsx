import type { RoomId } from '@naast/shared/contract/rooms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { roomQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { BackLink } from '../../ui/back-link.js';
import { ChangingPage } from '../../ui/changing/changing-page.js';
import { Failed } from '../../ui/failed.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Note } from '../../ui/note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { PlanFormBox } from './plan-form-box.js';

/** A room's texts and hours. */
export function RoomPlanPage({ roomId }: { roomId: RoomId }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const { data: room, error } = useQuery(roomQuery(roomId));
  return (
    <PlanFrame title={room ? say(room.title) : t('arranging.title')} lead={t('arranging.effect')}>
      {room ? (
        <>
          {refusalOf(error) === 'notFound' && (
            <Note tone="heed" role="alert">
              <p>{t('arranging.isGone')}</p>
            </Note>
          )}
          <PlanFormBox key={room.id} room={room} />
        </>
      ) : error ? (
        <Failed error={error} />
      ) : (
        <Skeleton shape="text" />
      )}
    </PlanFrame>
  );
}

/** A room that is not there yet. */
export function NewRoomPage() {
  const { t } = useTranslation();
  return (
    <PlanFrame title={t('arranging.newTitle')} lead={t('arranging.newLead')}>
      <PlanFormBox room={null} />
    </PlanFrame>
  );
}

function PlanFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <ChangingPage mayChange={self?.may.arrangeRooms}>
      <div>
        <BackLink to="/team/rooms">{t('arranging.back')}</BackLink>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <NeedsTeam self={self}>{children}</NeedsTeam>
    </ChangingPage>
  );
}
