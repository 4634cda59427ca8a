import type { RoomId } from '@naast/shared/contract/rooms';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { roomQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { TeamNav } from '../../ui/frame/team-nav.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Note } from '../../ui/note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { PlanFormBox } from './plan-form-box.js';

/** A room's texts and hours. */
export function RoomPlanPage({ roomId }: { roomId: RoomId }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const { self } = useSelf();
  const { data: room, error } = useQuery(roomQuery(roomId));
  return (
    <PlanFrame title={room ? say(room.title) : t('arranging.title')} lead={t('arranging.effect')}>
      {!self?.may.arrangeRooms ? (
        <ErrorText refusal="notAllowed" />
      ) : room ? (
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
  const { self } = useSelf();
  return (
    <PlanFrame title={t('arranging.newTitle')} lead={t('arranging.newLead')}>
      {self?.may.arrangeRooms ? <PlanFormBox room={null} /> : <ErrorText refusal="notAllowed" />}
    </PlanFrame>
  );
}

function PlanFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <Page nav={<TeamNav />}>
      <div>
        <p>
          <LocalLink to="/team/rooms">{t('arranging.back')}</LocalLink>
        </p>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <NeedsTeam self={self}>{children}</NeedsTeam>
    </Page>
  );
}
