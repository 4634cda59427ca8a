/** A clock that the test sets; it starts on a Saturday evening in Amsterdam. */
export class TestClock {
  #now = new Date('2026-11-21T19:00:00.000Z');

  readonly now = (): Date => new Date(this.#now);

  forward(ms: number): void {
    this.#now = new Date(this.#now.getTime() + ms);
  }

  set(moment: string): void {
    this.#now = new Date(moment);
  }
}

export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;
