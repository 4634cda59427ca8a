import type { Place } from '../../kernel/place.js';

interface Tracked {
  readonly place: Place;
  sockets: number;
  /** Runs once the last page is gone. */
  grace?: NodeJS.Timeout;
}

/** Which seats have a connected page on this node, or had one until a moment ago: a short grace lets a reload pass unseen. */
export class PresenceTracker {
  readonly #seats = new Map<string, Tracked>();
  readonly #graceMs: number;
  readonly #onDrop: (place: Place, seatId: string) => void;

  constructor(options: { graceMs: number; onDrop: (place: Place, seatId: string) => void }) {
    this.#graceMs = options.graceMs;
    this.#onDrop = options.onDrop;
  }

  add(place: Place, seatId: string): void {
    const tracked = this.#seats.get(seatId) ?? { place, sockets: 0 };
    clearTimeout(tracked.grace);
    tracked.sockets++;
    this.#seats.set(seatId, tracked);
  }

  /** `atOnce`: the page does not come back by itself, so there is no grace. */
  remove(seatId: string, { atOnce = false } = {}): void {
    const tracked = this.#seats.get(seatId);
    if (!tracked || --tracked.sockets > 0) return;
    const drop = () => {
      this.#seats.delete(seatId);
      this.#onDrop(tracked.place, seatId);
    };
    if (atOnce) drop();
    else tracked.grace = setTimeout(drop, this.#graceMs).unref();
  }

  all(): { place: Place; seatId: string }[] {
    return [...this.#seats].map(([seatId, { place }]) => ({ place, seatId }));
  }

  stop(): void {
    for (const { grace } of this.#seats.values()) clearTimeout(grace);
  }
}
