import { type Desk, deskRow } from '../desk-row.js';

/** That something is wrong, and where to look. */
export const faultRows: Desk = async (ctx) => {
  if (ctx.judge('fault.list', null) !== 'allow') return [];
  const faults = await ctx.stores.faults.list();
  const latest = faults.map(({ since }) => since.getTime()).sort((a, b) => b - a)[0];
  if (latest === undefined) return [];
  return [
    deskRow({
      id: 'faults',
      kind: 'faults',
      part: 'running',
      to: '/team/faults',
      count: faults.length,
      since: new Date(latest).toISOString(),
    }),
  ];
};
