import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '@naast/server/platform/logging/log';
import { redisBus } from '@naast/server/platform/realtime/redis-bus';
import { eventually } from '../support/eventually.js';

/** Answers what a client asks when it connects and subscribes, as Redis does (RESP 3). */
class SmallRedis {
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();
  port = 0;

  async start(): Promise<void> {
    const server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('data', (bytes) => {
        for (const [, name = ''] of bytes.toString().matchAll(/\*\d+\r\n\$\d+\r\n(\w+)\r\n/g))
          socket.write(answerTo(name.toUpperCase()));
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    await closed;
  }
}

function answerTo(name: string): string {
  if (name === 'HELLO') return '%1\r\n$6\r\nserver\r\n$5\r\nredis\r\n';
  if (name === 'SUBSCRIBE') return '>3\r\n$9\r\nsubscribe\r\n$14\r\nnaast:events:1\r\n:1\r\n';
  return name === 'PUBLISH' ? ':1\r\n' : '+OK\r\n';
}

describe('a node whose Redis goes away', () => {
  const redis = new SmallRedis();
  const lines: string[] = [];
  let bus: Awaited<ReturnType<typeof redisBus>>;

  beforeEach(async () => {
    lines.length = 0;
    await redis.start();
    const log = createLog({ level: 'info', to: { write: (line) => void lines.push(line) } });
    bus = await redisBus(`redis://127.0.0.1:${redis.port}`, log);
    bus.onEvent(() => {});
  });
  afterEach(async () => {
    await bus.close();
    await redis.stop();
  });

  const told = (event: string) => lines.filter((line) => line.includes(`"event":"${event}"`)).length;

  it('says so once, however often it tries and sends, and once that it is back', async () => {
    expect(bus.isAway()).toBe(false);
    await redis.stop();
    await eventually(() => expect(bus.isAway()).toBe(true));
    // Long enough for many tries.
    for (let n = 0; n < 20; n++) {
      bus.send({ type: 'account.changed', accountId: 'a', hasLost: false });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect([told('redisAway'), told('eventNotSent'), told('redisBack')]).toEqual([1, 0, 0]);
    await redis.start();
    await eventually(() => expect(told('redisBack')).toBe(1));
    expect(bus.isAway()).toBe(false);
    expect(lines).toHaveLength(2);
  });
});
