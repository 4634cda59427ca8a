import { beforeEach, expect, it } from '@jest/globals';
import type { ErrorCode } from '@naast/shared/errors';
import { type Following, keepFollowing } from './following.js';
import type { ConnectionListener } from './ports.js';

let listener: Required<ConnectionListener>;
let answers: (ErrorCode | 'lost' | number)[];
let asked: string[];
let news: unknown[];
let timers: (() => void)[];
let isListening: boolean;
let following: Following;

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  answers = [];
  asked = [];
  news = [];
  timers = [];
  isListening = true;
  const ports = {
    connection: {
      listen(_target: unknown, given: ConnectionListener) {
        listener = given as typeof listener;
        return () => {
          isListening = false;
        };
      },
      async ask(command: string) {
        asked.push(command);
        const answer = answers.shift() ?? 0;
        if (answer === 'lost') throw new Error('no answer');
        return (
          typeof answer === 'number'
            ? { ok: true, reply: { rev: answer } }
            : { ok: false, error: { code: answer } }
        ) as never;
      },
    },
    refusalOf: (error: unknown) => (error as { code?: ErrorCode }).code ?? 'noAnswer',
    after(_ms: number, run: () => void) {
      timers.push(run);
      return () => {
        timers = timers.filter((other) => other !== run);
      };
    },
  } as const;
  following = keepFollowing({ kind: 'questions' }, ports, {
    async followed(rev) {
      news.push(rev);
      if (rev === 99) throw new Error('cannot be read');
    },
    refused(code) {
      news.push(code);
      return code === 'noAnswer';
    },
    received: ({ type }) => news.push(type),
    down: () => news.push('down'),
    failed: (why) => news.push(why),
  });
});

it('follows at each connect, and tells how far the place is', async () => {
  answers = [4, 5];
  listener.up();
  await settle();
  expect(following.isFollowed()).toBe(true);
  listener.down();
  expect(following.isFollowed()).toBe(false);
  listener.up();
  await settle();
  expect(news).toEqual([4, 'down', 5]);
  expect(asked).toEqual(['place:follow', 'place:follow']);
});

it('tries again by itself after an answer that did not come, and not after a refusal that stays', async () => {
  answers = ['lost', 'notFound'];
  listener.up();
  await settle();
  expect(timers).toHaveLength(1);
  timers[0]?.();
  await settle();
  expect(news).toEqual(['noAnswer', 'notFound']);
  expect(timers).toEqual([]);
  expect(following.isFollowed()).toBe(false);
});

it('follows anew when what belongs to it could not be read', async () => {
  answers = [99, 4];
  listener.up();
  await settle();
  timers[0]?.();
  await settle();
  expect(news).toEqual([99, 'noAnswer', 4]);
  expect(following.isFollowed()).toBe(true);
});

it('drops an attempt during which the connection was lost, and does not try it again', async () => {
  answers = [1, 2];
  listener.up();
  listener.down();
  listener.up();
  await settle();
  expect(news).toEqual(['down', 2]);
  answers = ['lost'];
  listener.up();
  await settle();
  listener.down();
  expect(timers).toEqual([]);
});

it('hears nothing once it is stopped', async () => {
  listener.up();
  following.stop();
  await settle();
  expect(news).toEqual([]);
  expect(isListening).toBe(false);
  expect(following.isFollowed()).toBe(false);
});
