import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { sessionIdSchema } from '@naast/shared/contract/rooms';
import { ApiError } from '../../../api/api-error.js';
import { type Attempt, askToEnter, CookiesRefused } from './ask-to-enter.js';

const sessionId = sessionIdSchema.parse('A'.repeat(22));
const attempt = (): Attempt => ({
  sessionId,
  body: { name: 'Mila', how: null, houseRulesVersion: 1 },
  isOver: false,
});
const replaced = { status: 401, body: { error: { code: 'sessionExpired' } } };
const inside = { status: 200, body: { outcome: 'inside', state: {} } };

const fetched = jest.fn<typeof fetch>();
const former = globalThis.fetch;
beforeEach(() => {
  jest.useFakeTimers();
  fetched.mockReset();
  globalThis.fetch = fetched;
});
afterEach(() => {
  jest.useRealTimers();
  globalThis.fetch = former;
});
const answers = (...all: { status: number; body: object }[]) => {
  for (const { status, body } of all)
    fetched.mockResolvedValueOnce(new Response(JSON.stringify(body), { status }));
};
/** What came of it, once all its waits are over. */
async function outcome(): Promise<unknown> {
  const asking = askToEnter(attempt(), () => undefined).catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(60_000);
  return asking;
}

it('comes in by the new cookie where another tab replaced it at the same moment', async () => {
  answers(replaced, inside);
  expect(await outcome()).toEqual(inside.body);
  expect(fetched).toHaveBeenCalledTimes(2);
});

it('tells that the visit has ended when it is so a second time', async () => {
  answers(replaced, replaced, inside);
  expect(await outcome()).toMatchObject({ view: { code: 'sessionExpired' } });
  expect(await outcome()).toEqual(inside.body);
});

it('asks no second time after another refusal', async () => {
  answers({ status: 409, body: { error: { code: 'roomFull' } } }, inside);
  expect(await outcome()).toBeInstanceOf(ApiError);
  expect(fetched).toHaveBeenCalledTimes(1);
});

it('tells a browser that keeps no cookies so, after its second try', async () => {
  const again = { status: 200, body: { outcome: 'again' } };
  answers(again, again);
  expect(await outcome()).toBeInstanceOf(CookiesRefused);
});
