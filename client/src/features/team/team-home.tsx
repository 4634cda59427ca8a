import { peopleRoutes, type SelfView } from '@naast/shared/contract/people';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.js';
import { useLiveRooms } from '../../api/live-rooms-context.js';
import { roomsQuery, selfQuery } from '../../api/queries.js';
import { dropAllDrafts } from '../../drafts/draft-box.js';
import { LocalLink } from '../../language/local-link.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Loading } from '../../ui/loading.js';
import styles from './team.module.css';
import { TeamRoom } from './team-room.js';

type TeamSelf = Extract<SelfView, { kind: 'team' }>;

export function TeamHome({ self }: { self: TeamSelf }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const liveRooms = useLiveRooms();
  const { data: rooms, error } = useQuery(roomsQuery());
  const signOut = useMutation({
    mutationFn: () => call(peopleRoutes.signOut, {}),
    onSuccess() {
      dropAllDrafts();
      liveRooms.forgetAll();
      queries.setQueryData(selfQuery().queryKey, { kind: 'anonymous' });
      queries.removeQueries({ queryKey: ['session'] });
      return queries.invalidateQueries();
    },
  });
  return (
    <>
      <div className={styles.welcome}>
        <h1>{t('team.welcome', { name: self.name })}</h1>
        <Button look="soft" size="small" onClick={() => signOut.mutate()}>
          <LogOut size={18} aria-hidden />
          {t('team.signOut')}
        </Button>
      </div>
      {signOut.error && <ErrorText error={signOut.error} />}
      <p className="lead">{self.may.openRooms ? t('team.hostLead') : t('team.otherLead')}</p>
      <section className={styles.room} aria-labelledby="team-questions">
        <h2 id="team-questions">{t('team.questions.title')}</h2>
        <p>{t('team.questions.text')}</p>
        <div>
          <LocalLink to="/team/questions" className={buttonClass({})}>
            {t('team.questions.link')}
          </LocalLink>
        </div>
      </section>
      <section className={styles.rooms} aria-labelledby="team-rooms">
        <h2 id="team-rooms">{t('team.rooms')}</h2>
        {!rooms && (error ? <Failed error={error} /> : <Loading />)}
        <ul>
          {rooms?.map((room) => (
            <TeamRoom key={room.id} room={room} self={self} />
          ))}
        </ul>
      </section>
    </>
  );
}
