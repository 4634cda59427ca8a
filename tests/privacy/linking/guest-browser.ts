import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { inSession, isNotSafe, ownAlarm } from '../../support/alarms.js';
import { eventually } from '../../support/eventually.js';
import type { Person } from '../../support/person.js';
import type { HostedRoom } from './hosted-rooms.js';

type AlarmPlace = Parameters<typeof isNotSafe>[1];

/** A guest's browser, with or without pages that stay open. */
export class GuestBrowser {
  readonly person: Person;
  /** When in a minute its pages ask what became of alarms, in milliseconds. */
  readonly looksAt: number;
  readonly #keepsPagesOpen: boolean;
  readonly #sessions: RoomSessionId[] = [];
  readonly #alarms: AlarmPlace[] = [];

  constructor(person: Person, keepsPagesOpen: boolean, looksAt: number) {
    this.person = person;
    this.#keepsPagesOpen = keepsPagesOpen;
    this.looksAt = looksAt;
  }

  /** The first room with a free chair. */
  async enters(rooms: readonly HostedRoom[]): Promise<string> {
    for (const { sessionId } of rooms) {
      const { reply } = await this.person.requestsEntry(sessionId);
      if (reply?.outcome !== 'inside' || reply.state.mySeatId === null) continue;
      this.#sessions.push(sessionId);
      return reply.state.mySeatId;
    }
    throw new Error('no chair is free');
  }

  async isUnsafeInRoom(): Promise<void> {
    for (const sessionId of this.#sessions) await this.isUnsafeIn(inSession(sessionId));
  }

  async isUnsafeIn(place: AlarmPlace): Promise<void> {
    await isNotSafe(this.person, place);
    this.#alarms.push(place);
  }

  /** All its pages at one moment, as those do that came to the fore together. */
  async looksAfterAlarms(): Promise<void> {
    if (!this.#keepsPagesOpen) return;
    for (const place of this.#alarms) await ownAlarm(this.person, place);
  }

  /** Open pages reconnect with a new cookie. */
  async comesAgain(): Promise<void> {
    if (!this.#keepsPagesOpen || this.#sessions.length === 0) return;
    const { socket } = this.person;
    if (socket) await eventually(() => void (socket.connected && fail('still connected')));
    this.person.disconnect();
    for (const sessionId of this.#sessions) await this.person.follows(sessionId);
  }

  closes(): void {
    this.person.disconnect();
  }
}

function fail(why: string): never {
  throw new Error(why);
}
