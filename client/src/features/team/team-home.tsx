import { peopleRoutes, type SelfView } from '@naast/shared/contract/people';
import { useMutation, useQuery } from '@tanstack/react-query';
import { LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.js';
import { roomsQuery } from '../../api/queries.js';
import { useSignedOut } from '../../api/use-signed-in.js';
import { LocalLink } from '../../language/local-link.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Note } from '../../ui/note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Faults } from './faults/faults.js';
import styles from './team.module.css';
import { TeamRoom } from './team-room.js';

type TeamSelf = Extract<SelfView, { kind: 'team' }>;

export function TeamHome({ self }: { self: TeamSelf }) {
  const { t } = useTranslation();
  const goOut = useSignedOut();
  const { data: rooms, error } = useQuery(roomsQuery());
  const signOut = useMutation({ mutationFn: () => call(peopleRoutes.signOut, {}), onSuccess: goOut });
  return (
    <>
      <div className={styles.welcome}>
        <h1>{t('team.welcome', { name: self.name })}</h1>
        <div className={styles.actions}>
          <LocalLink to="/team/account" className={buttonClass({ look: 'soft', size: 'small' })}>
            <UserRound size={18} aria-hidden />
            {t('team.account')}
          </LocalLink>
          <Button look="soft" size="small" onClick={() => signOut.mutate()}>
            <LogOut size={18} aria-hidden />
            {t('team.signOut')}
          </Button>
        </div>
      </div>
      <Faults />
      {!self.hasSecondFactor && (
        <Note>
          <p>
            {t('team.noFactor')} <LocalLink to="/team/account">{t('team.account')}</LocalLink>
          </p>
        </Note>
      )}
      {self.roles.length === 0 && (
        <Note tone="heed">
          <p>{t('colleagues.noRoleYet')}</p>
        </Note>
      )}
      {signOut.error && <ErrorText error={signOut.error} />}
      {self.roles.length > 0 && (
        <p className="lead">{self.may.openRooms ? t('team.hostLead') : t('team.otherLead')}</p>
      )}
      {self.roles.length > 0 && (
        <>
          <section className={styles.room} aria-labelledby="team-questions">
            <h2 id="team-questions">{t('team.questions.title')}</h2>
            <p>{self.may.answerQuestions ? t('team.questions.text') : t('team.questions.factsOnly')}</p>
            <div>
              <LocalLink to="/team/questions" className={buttonClass({})}>
                {t('team.questions.link')}
              </LocalLink>
            </div>
          </section>
          <section className={styles.room} aria-labelledby="team-colleagues">
            <h2 id="team-colleagues">{t('colleagues.title')}</h2>
            <p>{t('colleagues.linkText')}</p>
            <div>
              <LocalLink to="/team/people" className={buttonClass({ look: 'soft' })}>
                {t('colleagues.link')}
              </LocalLink>
            </div>
          </section>
        </>
      )}
      {self.may.readLog && (
        <section className={styles.room} aria-labelledby="team-log">
          <h2 id="team-log">{t('team.log.title')}</h2>
          <p>{t('team.log.text')}</p>
          <div>
            <LocalLink to="/team/log" className={buttonClass({ look: 'soft' })}>
              {t('team.log.link')}
            </LocalLink>
          </div>
        </section>
      )}
      <section className={styles.rooms} aria-labelledby="team-rooms">
        <h2 id="team-rooms">{t('team.rooms')}</h2>
        {!rooms && (error ? <Failed error={error} /> : <Skeleton shape="cards" />)}
        {rooms?.length === 0 && <p className="quiet">{t('home.now.noRooms')}.</p>}
        <ul>
          {rooms?.map((room) => (
            <TeamRoom key={room.id} room={room} self={self} />
          ))}
        </ul>
      </section>
    </>
  );
}
