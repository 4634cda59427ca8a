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
  for (const client of [publisher, subscriber]) {
    // Without a listener a lost connection would end the process; the client reconnects by itself.
    client.on('error', (error: unknown) => log.fault('redisAway', error));
  }
  try {
    await Promise.race([
      Promise.all([publisher.connect(), subscriber.connect()]),
      sleep(patienceMs, null, { ref: false }).then(() => Promise.reject(new Error('no answer'))),
    ]);
  } catch {
    for (const client of [publisher, subscriber]) client.destroy();
    throw new StartError('The Redis of REDIS_URL does not answer. Is it running, and is the address right?');
  }
  return {
    send(event) {
      const letter = JSON.stringify({ from: me, event });
      publisher
        .publish(channel, letter)
        .catch((error: unknown) => log.fault('eventNotSent', error, { type: event.type }));
    },
    onEvent(receive) {
      const read = (text: string) => {
        const letter = letterOf(text);
        if (letter && letter.from !== me) receive(letter.event as unknown as DomainEvent);
      };
      subscriber.subscribe(channel, read).catch((error: unknown) => log.fault('redisAway', error));
    },
    async close() {
      for (const client of [publisher, subscriber]) {
        if (client.isReady) await client.close();
        else client.destroy();
      }
    },
  };
}

/** Null for a letter that is not ours: others may use the same Redis. */
function letterOf(text: string): z.infer<typeof letterSchema> | null {
  try {
    return letterSchema.parse(JSON.parse(text));
  } catch {
    return null; // nothing to do about it, and nothing of it to repeat
  }
}
