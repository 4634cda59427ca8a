import type { ReactNode } from 'react';
import type { LiveRoomView } from '../../../rooms/live-rooms.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { Bars } from './bars.js';
import { InPlace } from './in-room.js';
import styles from './live.module.css';
import { freePace, freeSharing, type Said } from './said-context.js';
import { Talk } from './talk.js';
import { useLowScreen } from './use-low-screen.js';
import { usePlainTalking } from './use-talking.js';

interface TalkOfTwoProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly said: Omit<Said, 'talking' | 'sharing' | 'isApart' | 'pace'>;
  readonly view: Pick<LiveRoomView, 'outbox' | 'connection' | 'typing'>;
  readonly title: string;
  readonly ways: ReactNode;
  /** Above the messages, and beneath the field. */
  readonly above: ReactNode;
  /** On a phone what stands above folds. */
  readonly folds: boolean;
  readonly safe: ReactNode;
  readonly children?: ReactNode;
}

/** The frame of a talk outside a room: the same messages and field. */
export function TalkOfTwo(props: TalkOfTwoProps) {
  const { label, className, said, view, title, ways, above, folds, safe, children } = props;
  const isLow = useLowScreen();
  const talking = usePlainTalking();
  return (
    <main
      id="main"
      tabIndex={-1}
      aria-label={label}
      className={joinClasses(styles.room, className, isLow && styles.low)}
    >
      <InPlace said={{ ...said, talking, sharing: freeSharing, isApart: true, pace: freePace }}>
        <div className={styles.bar}>
          <h1 className={styles.title}>{title}</h1>
          <div className={styles.ways}>
            {talking.readTools && <talking.readTools.SaveOwn isIcon />}
            {ways}
          </div>
        </div>
        <div className={styles.above} tabIndex={-1} data-focus-home>
          {folds ? <Bars isLow={isLow}>{above}</Bars> : above}
        </div>
        <Talk view={view} isCovered={false} />
        {safe && (
          <div className={styles.safe} tabIndex={-1} data-focus-home>
            {safe}
          </div>
        )}
        {children}
      </InPlace>
    </main>
  );
}
