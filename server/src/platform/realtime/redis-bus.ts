import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { z } from 'zod';
import type { DomainEvent } from '../../kernel/events.js';
import { StartError } from '../config/config.js';
import type { Log } from '../logging/log.js';
import type { Bus } from './bus.js';

const channel = 'naast:events:1';
const patienceMs = 10_000;
const letterSchema = z.strictObject({ from: z.string(), event: z.looseObject({ type: z.string() }) });

/** Events between nodes through Redis publish/subscribe. Throws `StartError` when Redis does not answer. */
export async function redisBus(url: string, log: Log): Promise<Bus> {
  const me = randomUUID();
  // Nothing waits for Redis: an event that cannot be sent now is told by the next check instead.
  const publisher = createClient({ url, disableOfflineQueue: true });
  const subscriber = publisher.duplicate();
  const link = linkTo([publisher, subscriber], log);
  try {
    await Promise.race([
      Promise.all([publisher.connect(), subscriber.connect()]),
      sleep(patienceMs, null, { ref: false }).then(() => Promise.reject(new Error('no answer'))),
    ]);
  } catch {
    for (const client of [publisher, subscriber]) client.destroy();
    throw new StartError('The Redis of REDIS_URL does not answer. Is it running, and is the address right?');
  }
  link.watch();
  return {
    isAway: link.isAway,
    send(event) {
      const letter = JSON.stringify({ from: me, event });
      publisher
        .publish(channel, letter)
        // While Redis is away that is known; pages then check by themselves.
        .catch((error: unknown) => link.isAway() || log.fault('eventNotSent', error, { type: event.type }));
    },
    onEvent(receive) {
      const read = (text: string) => {
        const letter = letterOf(text);
        if (letter && letter.from !== me) receive(letter.event as unknown as DomainEvent);
      };
      subscriber.subscribe(channel, read).catch(link.tellAway);
    },
    async close() {
      for (const client of [publisher, subscriber]) {
        if (client.isReady) await client.close();
        else client.destroy();
      }
    },
  };
}

/** What is asked of Redis's client here. */
interface Connected {
  readonly isReady: boolean;
  on(event: 'error' | 'ready', hear: (error: unknown) => void): unknown;
}

/**
 * Tells once that Redis is away, and once that it is back: the client tries again several times a second. During the start
 * it tells nothing, as the start ends with a sentence.
 */
function linkTo(
  clients: readonly Connected[],
  log: Log,
): { watch(): void; isAway(): boolean; tellAway(error: unknown): void } {
  let isWatched = false;
  let isToldAway = false;
  const isAway = () => !clients.every((client) => client.isReady);
  function tellAway(error: unknown): void {
    if (!isWatched || isToldAway) return;
    isToldAway = true;
    log.fault('redisAway', error);
  }
  for (const client of clients) {
    // Without a listener a lost connection would end the process; the client reconnects by itself.
    client.on('error', tellAway);
    client.on('ready', () => {
      if (!isToldAway || isAway()) return;
      isToldAway = false;
      log.event('redisBack');
    });
  }
  return { watch: () => void (isWatched = true), isAway, tellAway };
}

/** Null for a letter that is not ours: others may use the same Redis. */
function letterOf(text: string): z.infer<typeof letterSchema> | null {
  try {
    return letterSchema.parse(JSON.parse(text));
  } catch {
    return null; // nothing to do about it, and nothing of it to repeat
  }
}
