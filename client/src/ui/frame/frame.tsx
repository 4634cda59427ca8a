import type { ReactNode } from 'react';
import { useSelf } from '../../api/self-context.js';
import { joinClasses } from '../join-classes.js';
import styles from './frame.module.css';

interface FrameProps {
  /** The page on the screen is one of the team. */
  readonly isOfTeam: boolean;
  readonly children: ReactNode;
}

/** All that a window shows: the header, the crisis strip and the page. For the team the tabs of its pages stand in the header's row. */
export function Frame({ isOfTeam, children }: FrameProps) {
  const { self } = useSelf();
  return (
    <div className={joinClasses('frame', isOfTeam && self?.kind === 'team' && styles.team)}>{children}</div>
  );
}
