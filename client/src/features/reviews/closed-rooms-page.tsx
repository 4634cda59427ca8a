import type { ClosedRoom, ClosedRooms, ReviewView } from '@naast/shared/contract/reviews';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useSelf } from '../../api/self-context.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { QuietRoom } from '../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { NoRoleYet } from '../../ui/no-role-yet.js';
import { Note } from '../../ui/note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMoment } from '../../ui/use-moment.js';
import { BeginReview } from './begin-review.js';
import { PastReviews } from './past-reviews.js';
import { closedRoomsQuery } from './queries.js';
import { Reading } from './reading.js';
import styles from './reviews.module.css';

export const closedRoomsPage = {
  path: '/team/closed-rooms',
  Component: ClosedRoomsPage,
  team: teamFrame,
  load: ({ self, queries, call }) => self.may.seeDuty && queries.query(closedRoomsQuery(call)),
} satisfies PageRow;

/** Rooms whose words are still kept; the duty lead reads one back, here and at no address of its own. */
function ClosedRoomsPage() {
  const { t } = useTranslation();
  const { self, lockedName } = useSelf();
  const maySee = self?.may.seeDuty ?? false;
  const [review, setReview] = useState<ReviewView | null>(null);
  const [hasEnded, setHasEnded] = useState(false);
  const end = () => {
    setReview(null);
    setHasEnded(true);
  };
  const mayRead = maySee && lockedName === null;
  // Beneath the lock a page stays as it was: these words must not.
  if (review !== null && !mayRead) end();
  if (self !== undefined && !maySee && lockedName === null && self.kind === 'team')
    return <NoRoleYet title={t('reviews.title')} />;
  return (
    <Page>
      <NeedsTeam self={self} title={t('reviews.title')}>
        {review ? (
          <Reading key={review.id} review={review} onEnd={end} />
        ) : (
          <Overview
            hasEnded={hasEnded}
            onBegun={(begun) => {
              setHasEnded(false);
              setReview(begun);
            }}
          />
        )}
      </NeedsTeam>
    </Page>
  );
}

interface OverviewProps {
  readonly hasEnded: boolean;
  readonly onBegun: (review: ReviewView) => void;
}

function Overview({ hasEnded, onBegun }: OverviewProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(closedRoomsQuery());
  return (
    <>
      <div>
        <BackLink to="/team/duty">{t('reviews.toDuty')}</BackLink>
        <h1>{t('reviews.title')}</h1>
        <p className="lead">{t('reviews.lead')}</p>
      </div>
      {hasEnded && <Ended />}
      {data ? (
        <>
          <Closed closed={data} onBegun={onBegun} />
          <PastReviews reviews={data.reviews} />
        </>
      ) : error ? (
        <Failed error={error} />
      ) : (
        <Skeleton shape="rows" />
      )}
    </>
  );
}

/** The words have just vanished under the reader. */
function Ended() {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <Note tone="heed" role="status">
      <h2 ref={heading} tabIndex={-1} className={styles.noteTitle}>
        {t('reviews.ended.title')}
      </h2>
      <p>{t('reviews.ended.text')}</p>
    </Note>
  );
}

interface ClosedProps {
  readonly closed: ClosedRooms;
  readonly onBegun: (review: ReviewView) => void;
}

function Closed({ closed: { rooms, may }, onBegun }: ClosedProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{t('reviews.rooms')}</h2>
      {rooms.length === 0 ? (
        <EmptyState drawing={<QuietRoom />}>
          <h3>{t('reviews.none.title')}</h3>
          <p>{t('reviews.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          {!may.open && (
            <p>
              {t('reviews.notLead')} <LocalLink to="/team/duty">{t('reviews.toDuty')}</LocalLink>
            </p>
          )}
          <Rows>
            {rooms.map((room) => (
              <ClosedRow key={room.id} room={room} mayOpen={may.open} onBegun={onBegun} />
            ))}
          </Rows>
        </>
      )}
    </section>
  );
}

interface ClosedRowProps {
  readonly room: ClosedRoom;
  readonly mayOpen: boolean;
  readonly onBegun: (review: ReviewView) => void;
}

function ClosedRow({ room, mayOpen, onBegun }: ClosedRowProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useMoment();
  const [isAsking, setAsking] = useState(false);
  const when = { from: moment(room.openedAt), to: moment(room.closedAt) };
  return (
    <Row
      title={<h3>{say(room.title)}</h3>}
      facts={
        <>
          <span>{t('reviews.when', when)}</span>
          <span>{t('reviews.kept', { moment: moment(room.keptUntil) })}</span>
        </>
      }
      actions={
        mayOpen &&
        !isAsking && (
          <Button
            look="soft"
            size="small"
            aria-label={`${t('reviews.open')}: ${say(room.title)}, ${when.to}`}
            onClick={() => setAsking(true)}
          >
            {t('reviews.open')}
          </Button>
        )
      }
    >
      {mayOpen && isAsking && <BeginReview room={room} onBegun={onBegun} onCancel={() => setAsking(false)} />}
    </Row>
  );
}
