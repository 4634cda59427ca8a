import type { AlarmEnding, AlarmLevel, AlarmSource, OnCallState } from '@naast/shared/contract/alarms';
import type { WorryKind } from '@naast/shared/contract/answering';
import type { Place } from '../../kernel/place.js';
import type { PlaceCopy } from '../places/index.js';

interface ByWhom {
  /** An account. */
  readonly by: string;
  readonly at: Date;
}

interface Taken extends ByWhom {
  /** When a node last saw an open page of theirs. */
  readonly hereAt: Date;
  /** Away for so long that it went further, with their name on it. */
  readonly isGone: boolean;
}

export interface Alarm {
  readonly id: string;
  readonly place: Place;
  /** Of a room session. */
  readonly roomId: string | null;
  /** The person: their seat, or a keyed mark of who has none. Null once its words are gone. */
  readonly about: string | null;
  readonly hasSeat: boolean;
  readonly sources: readonly AlarmSource[];
  readonly level: AlarmLevel | null;
  readonly kinds: readonly WorryKind[];
  readonly raisedAt: Date;
  readonly lastAt: Date;
  /** The end of the minute in which a page of its author last asked what became of it; null: none did. */
  readonly authorAt: Date | null;
  readonly times: number;
  /** The whole team hears it from then on. */
  readonly teamAt: Date;
  /** Whether the team was told of that. */
  readonly isTeamTold: boolean;
  /** When the next call is due; null: none is. */
  readonly onCallAt: Date | null;
  readonly onCall: OnCallState;
  readonly taken: Taken | null;
  readonly closed: (ByWhom & { readonly ending: AlarmEnding }) | null;
  readonly rev: number;
}

/** What is told when an alarm is raised. */
export type NewAlarm = Pick<Alarm, 'place' | 'roomId' | 'hasSeat' | 'level' | 'kinds' | 'onCall'> & {
  readonly id: string;
  readonly about: string;
  readonly source: AlarmSource;
  readonly at: Date;
  readonly teamAt: Date;
  readonly onCallAt: Date | null;
  readonly copied: PlaceCopy | null;
};

export const alarmKey = (id: string): string => `alarm:${id}`;
export const foundKey = (leaving: string): string => `found:${leaving}`;
