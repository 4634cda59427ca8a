import { expect } from '@jest/globals';
import { eventually } from './eventually.js';
import type { Naast } from './naast.js';
import type { HeardEvent, Person } from './person.js';

/** Who hears what: by event the names of its hearers. Who is not named hears nothing of it. */
export type Hears<Who extends string> = Readonly<Record<string, readonly Who[]>>;

/** Words that an act may bring only to these, by event or in what they read after it. */
export interface Secret<Who extends string> {
  readonly words: string | RegExp;
  readonly reach: readonly Who[];
}

/** Of an event of a place its kind too: `talk/seats`; others by their name: `room:rest`. */
const nameOf = ({ type, payload }: HeardEvent): string =>
  type.startsWith('place:') && 'kind' in payload ? `${payload.kind}/${type.slice('place:'.length)}` : type;

/**
 * People with open sockets, on whatever node: who sits in a place, and who must not hear of it. `during` runs an act, and expects
 * that each of them hears exactly what it says.
 */
export class Hearing<Who extends string> {
  readonly #naast: Naast;
  readonly people: Readonly<Record<Who, Person>>;
  #before = new Map<Who, { readonly heard: number; readonly wire: number }>();

  constructor(naast: Naast, people: Readonly<Record<Who, Person>>) {
    this.#naast = naast;
    this.people = people;
  }

  async during(act: () => Promise<unknown>, hears: Hears<Who>): Promise<void> {
    await this.#fence();
    for (const who of this.#names) {
      const { heard, wire } = this.people[who];
      this.#before.set(who, { heard: heard.length, wire: wire.length });
    }
    await act();
    await this.#naast.settled();
    const expected = this.#byName((who) =>
      Object.keys(hears)
        .filter((event) => hears[event]?.includes(who))
        .sort(),
    );
    // First until all who are to hear have heard; what comes after that is for nobody.
    await eventually(() => {
      const heard = this.#heard();
      for (const who of this.#names)
        expect({ who, heard: heard[who] }).toEqual({
          who,
          heard: expect.arrayContaining(expected[who] ?? []),
        });
    }, 500);
    await this.#naast.settled();
    await this.#fence();
    expect(this.#heard()).toEqual(expected);
  }

  /** Of the last act: nobody else received these words. */
  keeps(secrets: readonly Secret<Who>[]): void {
    for (const { words, reach } of secrets) {
      const reached = this.#names.filter((who) =>
        this.people[who].wire.slice(this.#before.get(who)?.wire).some((line) => line.match(words) !== null),
      );
      expect({ words: `${words}`, reached: reached.sort() }).toEqual({
        words: `${words}`,
        reached: [...reach].sort(),
      });
    }
  }

  get #names(): readonly Who[] {
    return Object.keys(this.people) as Who[];
  }

  #byName<T>(of: (who: Who) => T): Record<string, T> {
    return Object.fromEntries(this.#names.map((who) => [who, of(who)]));
  }

  #heard(): Record<string, readonly string[]> {
    return this.#byName((who) => {
      const since = this.people[who].heard.slice(this.#before.get(who)?.heard);
      return [...new Set(since.map(nameOf))].sort();
    });
  }

  /** A socket keeps order: once this is answered, all that the server sent before has arrived. */
  async #fence(): Promise<void> {
    for (const who of this.#names) {
      const person = this.people[who];
      if (person.socket?.connected) await person.emit('questions:unfollow', {});
    }
  }
}
