import type { AllEvents } from '@naast/shared/contract/all';
import type { GivenPayload } from '@naast/shared/contract/kit';
import type { Stores } from '../../kernel/ctx.js';
import type { DomainEvent, EventType } from '../../kernel/events.js';
import type { Place } from '../../kernel/place.js';
import type { Channel } from './channels.js';

/** Operations of an audience on the connections of its node. */
export interface Reach {
  readonly stores: Stores;
  now(): Date;
  /** Whether any socket of this node hears the place; if not, nothing needs to be read. */
  isFollowed(place: Place): boolean;
  emit<E extends keyof AllEvents>(
    to: Channel | readonly Channel[],
    event: E,
    /** Parsed by the schema of the event. */
    payload: GivenPayload<AllEvents[E]>,
    options?: { except?: Channel | readonly Channel[] },
  ): void;
  /** Whether any page of this node is in the channel. */
  hasPages(who: Channel): boolean;
  /** The sockets of a channel no longer receive the place, whichever way they subscribed. */
  unsubscribe(who: Channel, place: Place): void;
  /** Ends the sockets of a visit that is over, and gives up its seats. */
  disconnect(who: Channel): void;
  /** Ends sockets that will come again; their seats stay. */
  reconnect(who: Channel): void;
  /** As `reconnect`, for who cannot come back by themselves: their seats are away at once. */
  showAway(who: Channel): void;
}

/**
 * For each event of a domain, who hears what of it. Runs on every node, for that node's sockets. An event may have several, in as
 * many domains, which are told one after the other; an event without audience has an empty function.
 */
export type Audience<K extends EventType> = {
  readonly [T in K]: (event: DomainEvent<T>, reach: Reach) => Promise<void>;
};

export type SomeAudience = Partial<Audience<EventType>>;

/** Two events of which the second can be told with the first, as one; null when they cannot. */
export type MergeEvents = (first: DomainEvent, second: DomainEvent) => DomainEvent | null;
