import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { organisationQuery, roomsQuery } from '../../api/queries.js';
import { LocalLink } from '../../language/local-link.js';
import type { PageRow } from '../../page-row.js';
import { buttonClass } from '../../ui/button.js';
import { TwoChairs } from '../../ui/drawings/two-chairs.js';
import { Failed } from '../../ui/failed.js';
import { NotSetUp } from '../../ui/frame/not-set-up.js';
import { Page } from '../../ui/frame/page.js';
import { WatchedRooms } from '../../ui/rooms/watched-note.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './home.module.css';
import { RoomCard } from './room-card.js';

export const homePage = {
  path: '/',
  Component: HomePage,
  load: ({ queries, call }) => queries.query(roomsQuery(call)),
} satisfies PageRow;

function HomePage() {
  const { t } = useTranslation();
  const isSetUp = useQuery(organisationQuery()).data?.isSetUp !== false;
  return (
    <Page>
      <div className={styles.welcome}>
        <div>
          <h1>{t('home.title')}</h1>
          <p className="lead">{t('home.lead')}</p>
          <p>{t('home.host')}</p>
        </div>
        <TwoChairs />
      </div>
      <NotSetUp />
      <section className={styles.door} aria-labelledby="spreekuur">
        <h2 id="spreekuur">{t('home.spreekuur.title')}</h2>
        <p>{t('home.spreekuur.text')}</p>
        {!isSetUp && (
          <p>
            <strong>{t('home.spreekuur.closed')}</strong>
          </p>
        )}
        <div className={styles.doorLinks}>
          {isSetUp && (
            <LocalLink to="/ask" className={buttonClass({})}>
              <PenLine size={18} aria-hidden />
              {t('home.spreekuur.ask')}
            </LocalLink>
          )}
          <LocalLink to="/return" className={buttonClass({ look: 'soft' })}>
            {t('home.spreekuur.return')}
          </LocalLink>
        </div>
      </section>
      <section className={styles.rooms} aria-labelledby="rooms">
        <h2 id="rooms">{t('home.rooms')}</h2>
        <Rooms />
      </section>
    </Page>
  );
}

function Rooms() {
  const { t } = useTranslation();
  const { data: rooms, error } = useQuery(roomsQuery());
  if (!rooms) {
    if (!error) return <Skeleton shape="cards" />;
    return (
      <Failed error={error}>
        <p>{t('home.failed')}</p>
      </Failed>
    );
  }
  if (rooms.length === 0) {
    return (
      <div className={styles.empty}>
        <h3>{t('home.empty.title')}</h3>
        <p>{t('home.empty.text')}</p>
      </div>
    );
  }
  return (
    <>
      <WatchedRooms rooms={rooms} />
      <p className="quiet">{t('rooms.withHost')}</p>
      <ul className={styles.cards}>
        {rooms.map((room) => (
          <RoomCard key={room.id} room={room} />
        ))}
      </ul>
    </>
  );
}
