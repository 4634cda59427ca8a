import { type Desk, deskRow } from '../desk-row.js';

/** That somebody is out for longer waits for a second person: for those who can be the second. */
export const measureDesk: Desk = async (ctx) => {
  if (ctx.judge('measure.list', null) !== 'allow') return [];
  const proposed = await ctx.stores.measures.proposed(ctx.now());
  const mine = proposed.filter((measure) => ctx.judge('measure.confirm', { measure }) === 'allow');
  const since = mine
    .map(({ from }) => from.toISOString())
    .toSorted()
    .at(-1);
  if (since === undefined) return [];
  return [
    deskRow({
      ...{ id: 'outsToConfirm', kind: 'outsToConfirm', part: 'anybody', to: '/team/measures' },
      ...{ count: mine.length, since },
    }),
  ];
};
