import type { DomainEvent } from '../../kernel/events.js';

/** Carries events to the other nodes: ids and numbers, never words. At most once; catch-up and the 30 s check repair. */
export interface Bus {
  send(event: DomainEvent): void;
  onEvent(receive: (event: DomainEvent) => void): void;
  /** Whether other nodes cannot be reached at the moment. */
  isAway(): boolean;
  close(): Promise<void>;
}

/** One node: there are no others to tell. */
export function localBus(): Bus {
  return { send: () => {}, onEvent: () => {}, isAway: () => false, close: async () => {} };
}
