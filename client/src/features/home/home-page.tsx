import { useQuery } from '@tanstack/react-query';
import { organisationQuery, roomsQuery, spreekuurQuery } from '../../api/queries.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { NotSetUp } from '../../ui/frame/not-set-up.js';
import { Page } from '../../ui/frame/page.js';
import { Welcome } from '../../ui/organisation/welcome.js';
import styles from './home.module.css';
import { HowItWorks } from './how-it-works.js';
import { Now } from './now.js';
import { RoomTable } from './room-table.js';

export const homePage = {
  path: '/',
  description: 'home',
  Component: HomePage,
  load: ({ queries, call }) =>
    Promise.all([queries.query(roomsQuery(call)), queries.query(spreekuurQuery(call))]),
} satisfies PageRow;

/** What is possible at this moment first; then when there is more; then what Naast is. */
function HomePage() {
  const { t } = useTranslation();
  const organisation = useQuery(organisationQuery()).data;
  const isSetUp = organisation?.isSetUp !== false;
  const { data: rooms } = useQuery(roomsQuery());
  const isOpen = rooms?.some(({ status }) => status === 'open') === true;
  return (
    <Page help="below">
      <NotSetUp />
      <Now>
        {rooms && rooms.length > 0 && (
          <section className={styles.section} aria-labelledby="rooms">
            <h2 id="rooms">{t(isOpen ? 'home.rooms' : 'home.roomsLater')}</h2>
            <RoomTable rooms={rooms} />
          </section>
        )}
      </Now>
      {organisation && <Welcome organisation={organisation} />}
      <HowItWorks hasSpreekuur={isSetUp} />
    </Page>
  );
}
