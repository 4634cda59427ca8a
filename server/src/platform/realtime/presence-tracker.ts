import type { Place } from '../../kernel/place.js';

interface Tracked {
  readonly place: Place;
  sockets: number;
}

/** Which seats have a connected page on this node. A short grace lets a reload pass unseen. */
export class PresenceTracker {
  readonly #seats = new Map<string, Tracked>();
  readonly #graceMs: number;
  readonly #onDrop: (place: Place, seatId: string) => void;
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(options: { graceMs: number; onDrop: (place: Place, seatId: string) => void }) {
    this.#graceMs = options.graceMs;
    this.#onDrop = options.onDrop;
  }

  add(place: Place, seatId: string): void {
    clearTimeout(this.#waiting.get(seatId));
    this.#waiting.delete(seatId);
    const tracked = this.#seats.get(seatId);
    if (tracked) tracked.sockets++;
    else this.#seats.set(seatId, { place, sockets: 1 });
  }

  remove(seatId: string): void {
    const tracked = this.#seats.get(seatId);
    if (!tracked || --tracked.sockets > 0) return;
    this.#seats.delete(seatId);
    const timer = setTimeout(() => {
      this.#waiting.delete(seatId);
      this.#onDrop(tracked.place, seatId);
    }, this.#graceMs);
    timer.unref();
    this.#waiting.set(seatId, timer);
  }

  all(): { place: Place; seatId: string }[] {
    return [...this.#seats].map(([seatId, { place }]) => ({ place, seatId }));
  }

  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
