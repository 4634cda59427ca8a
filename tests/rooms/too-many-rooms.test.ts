import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { arrangingRoutes } from '@naast/shared/contract/arranging';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { makes, moves, pauses, rearranges, removes, somePlan } from '../support/arranging.js';
import { Naast } from '../support/naast.js';
import { unlimited } from '../support/unlimited.js';

it('there are no more rooms than a first page can hold, also of many made at once; a retry gets its own', async () => {
  const naast = await Naast.start({ limits: unlimited });
  const bo = await naast.team('Bo');
  const listed = async () => (await naast.visitor('Mila').call(roomRoutes.listRooms, {})).rooms;
  const form = () => ({ body: { clientKey: randomUUID(), plan: somePlan } });
  const first = form();
  const { id } = await bo.call(arrangingRoutes.makeRoom, first);
  for (let n = 3; n < limits.room.most; n++) await makes(bo);
  const answers = await Promise.all(
    Array.from({ length: 8 }, async () => (await bo.ask(arrangingRoutes.makeRoom, form())).error?.code),
  );
  expect(answers.filter((code) => code === undefined)).toHaveLength(2);
  expect(answers.filter((code) => code === 'roomsFull')).toHaveLength(6);
  expect(await listed()).toHaveLength(limits.room.most);
  expect((await bo.call(arrangingRoutes.makeRoom, first)).id).toBe(id);
  await removes(bo, id);
  await makes(bo);
  expect(await listed()).toHaveLength(limits.room.most);
  await naast.close();
});

it('who arranges rooms without end waits, whatever it is that they do with them', async () => {
  const waits: number[] = [];
  const once = { burst: 1, perMinute: 6, per: 'account', beyond: 'slow' } as const;
  const naast = await Naast.start({
    limits: { ...unlimited, arranging: once },
    pause: async (ms) => void waits.push(ms),
  });
  const bo = await naast.team('Bo');
  const { id } = await makes(bo);
  expect(waits).toEqual([]);
  const acts = [
    () => makes(bo),
    () => rearranges(bo, id, { title: { nl: 'Avond', en: 'Evening' } }),
    () => pauses(bo, id),
    () => moves(bo, id, null),
    () => removes(bo, id),
  ];
  for (const [at, act] of acts.entries()) {
    await act();
    expect(waits).toHaveLength(at + 1);
  }
  expect(waits.every((ms) => ms > 0 && ms <= limits.longestPause)).toBe(true);
  await naast.close();
});
