import type { Place } from '../../kernel/place.js';
import type { PlaceCopy } from '../places/index.js';
import type { AlarmsFor } from './alarm-rows.js';
import type { Alarm, NewAlarm } from './alarms.types.js';

export interface AlarmWords {
  readonly copied: PlaceCopy | null;
  readonly done: string | null;
}

/** `isNews`: others have to hear of it; not of a repeat within a moment. */
export interface Joined {
  readonly alarm: Alarm;
  readonly isNews: boolean;
}

export interface AlarmStore {
  /** Makes an alarm, or joins the open one of this person in this place. */
  raise(alarm: NewAlarm): Promise<Joined>;
  find(id: string): Promise<Alarm | null>;
  /** A keyed mark of a person without a seat in this place. */
  markOf(place: Place, who: string): string;
  /** Its words, opened; none once they are gone. */
  words(id: string): Promise<AlarmWords>;
  /** The latest that this person raised about themselves; null: none. */
  latestBy(placeId: string, about: readonly string[]): Promise<Alarm | null>;
  /** Who had no seat sits in the place now. False if another alarm is open about that seat, or it changed meanwhile. */
  setSeat(alarm: Alarm, seatId: string, copied: PlaceCopy | null): Promise<boolean>;
  /** Whether this person has an open alarm in the place. */
  hasOpen(place: Place, about: string): Promise<boolean>;
  /** The open alarms about these in the place. */
  openOf(place: Place, about: readonly string[]): Promise<Alarm[]>;
  /** Untaken first; of these by level, then who sits in a place before who waits at a door; the oldest first. */
  listOpen(who: AlarmsFor, now: Date): Promise<Alarm[]>;
  /** The latest first. */
  listClosed(who: AlarmsFor, now: Date): Promise<Alarm[]>;
  /** Null when it is no longer at this `rev`, or closed. */
  take(id: string, rev: number, taken: { readonly by: string; readonly at: Date }): Promise<Alarm | null>;
  /** The open ones that somebody took. */
  listTaken(): Promise<Alarm[]>;
  /** Their ids, in a place. */
  takenIn(placeId: string): Promise<string[]>;
  /** A page of the taker is open. True if it had gone further without them: it goes no further now. */
  markTakerHere(id: string, by: string, at: Date): Promise<boolean>;
  /** The taker locked or left: as not seen since long before this. Returns the ids. */
  markTakerAway(by: string, since: Date): Promise<string[]>;
  /** Takes those further whose taker was last seen before this, for one node: the whole team hears them, and a call is due then. */
  takeAbandoned(seenBefore: Date, now: Date, onCallAt: Date): Promise<string[]>;
  /** Gives back the open ones that this account took, as if they were raised now; returns their ids. */
  release(accountId: string, now: Date): Promise<string[]>;
  close(
    id: string,
    rev: number,
    closed: NonNullable<Alarm['closed']> & { readonly done: string },
  ): Promise<Alarm | null>;
  /** Marks as told, for one node: those that the team has to hear by now; with `leadIsGone` all that nobody took. */
  takeTellings(now: Date, leadIsGone: boolean): Promise<string[]>;
  /** Claims the calls that are due, for one node; each comes back after a while unless it is noted as answered. */
  takeCalls(now: Date): Promise<string[]>;
  /** With a failed one the whole team hears an alarm that nobody took. */
  setCallState(id: string, state: 'called' | 'failed', now: Date): Promise<void>;
  /** A page of its author asks what became of it. */
  markAuthorHere(id: string, at: Date): Promise<void>;
  /** Of pages that ask no longer: when two ceased to could join two places of one person. */
  forgetAuthors(before: Date): Promise<void>;
  mentioned(): Promise<string[]>;
  forgetAccount(accountId: string): Promise<void>;
  countOf(accountId: string): Promise<number>;
  withPastWords(now: Date): Promise<string[]>;
  /** Destroys its key and words, and what tells the place, the person and the hour. */
  removeWords(id: string, now: Date): Promise<void>;
  /** The closed ones of a place. */
  closedIn(placeId: string): Promise<string[]>;
  removePast(before: Date): Promise<number>;
  countPast(before: Date): Promise<number>;
  /** The alarms that still have words. */
  among(ids: readonly string[]): Promise<string[]>;
}
