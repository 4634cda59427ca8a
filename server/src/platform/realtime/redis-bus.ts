import { randomUUID } from 'node:crypto';
import { createClient } from 'redis';
import { z } from 'zod';
import type { DomainEvent } from '../../kernel/events.js';
import { StartError } from '../config/config.js';
import type { Log } from '../logging/log.js';
import type { Bus } from './bus.js';

const channel = 'naast:events:1';
const letterSchema = z.strictObject({ from: z.string(), event: z.looseObject({ type: z.string() }) });

/** Events between nodes through Redis publish/subscribe. Throws `StartError` when Redis does not answer. */
export async function redisBus(url: string, log: Log): Promise<Bus> {
  const me = randomUUID();
  const publisher = createClient({ url });
  const subscriber = publisher.duplicate();
  for (const client of [publisher, subscriber]) {
    // Without a listener a lost connection would end the process; the client reconnects by itself.
    client.on('error', (error: unknown) => log.fault('redisAway', error));
  }
  try {
    await Promise.all([publisher.connect(), subscriber.connect()]);
  } catch {
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
        const letter = letterSchema.safeParse(JSON.parse(text));
        if (letter.success && letter.data.from !== me) receive(letter.data.event as unknown as DomainEvent);
      };
      subscriber.subscribe(channel, read).catch((error: unknown) => log.fault('redisAway', error));
    },
    async close() {
      await Promise.all([publisher.close(), subscriber.close()]);
    },
  };
}
