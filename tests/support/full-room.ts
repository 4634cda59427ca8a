import { expect } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { Naast, pairedBuses, type TestNode } from './naast.js';
import type { Person } from './person.js';
import { unlimited } from './unlimited.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Two nodes on one store, a room whose chairs are all taken, and verbs for those who wait for one. */
export class FullRoom {
  readonly naast: Naast;
  readonly other: TestNode;
  readonly noor: Person;
  readonly roomId: RoomId;
  sessionId: RoomSessionId;
  /** On each node half of them, each with an open page. */
  readonly seated: Person[] = [];
  #guests = 0;

  private constructor(parts: Pick<FullRoom, 'naast' | 'other' | 'noor' | 'roomId' | 'sessionId'>) {
    this.naast = parts.naast;
    this.other = parts.other;
    this.noor = parts.noor;
    this.roomId = parts.roomId;
    this.sessionId = parts.sessionId;
  }

  static async open(): Promise<FullRoom> {
    const [here, there] = pairedBuses();
    const naast = await Naast.start({ bus: here, limits: unlimited });
    const other = await naast.addNode({ bus: there, limits: unlimited });
    const noor = await naast.team('Noor');
    const roomId = await naast.room();
    const sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    const room = new FullRoom({ naast, other, noor, roomId, sessionId });
    for (let n = 0; n < limits.room.capacityWithOneHost; n++) {
      const person = room.guest(n % 2 === 0 ? naast.url : other.url);
      await person.joins(sessionId);
      room.seated.push(person);
    }
    return room;
  }

  close = () => this.naast.close();

  guest(url = this.naast.url): Person {
    const n = this.#guests++;
    return this.naast.visitor(`Gast ${letters[n % 26]}${letters[Math.floor(n / 26)]}`, url);
  }

  get params() {
    return { params: { sessionId: this.sessionId } };
  }

  stateOf = (person: Person) => person.call(roomRoutes.readSession, this.params);
  leaves = (person: Person | undefined) => person?.call(roomRoutes.leaveRoom, this.params);
  tends = () => this.naast.app.jobs.run('rooms.tend');

  /** Comes to the door, and follows the row with an open page. */
  async waits(person: Person = this.guest()): Promise<Person> {
    const { reply } = await person.requestsEntry(this.sessionId);
    expect(reply?.outcome).toBe('row');
    await person.follows(this.sessionId);
    return person;
  }

  /** How many are before them; or how they stand. */
  async placeOf(person: Person): Promise<number | string | null> {
    const { inRow, standing } = await this.stateOf(person);
    return inRow?.ahead ?? standing;
  }

  async peopleIn(): Promise<number> {
    const { session } = await this.noor.call(roomRoutes.readRoom, { params: { roomId: this.roomId } });
    return session?.people ?? 0;
  }

  /** What a page in the row heard of its place. */
  told = (person: Person) => person.heardOf('room:standing').map(({ standing, ahead }) => ahead ?? standing);
}
