import { type Desk, deskRow } from '../desk-row.js';
import { countCoordinators } from '../people/index.js';
import { loadProposals } from './load-team.js';

const peoplePath = '/team/people';

/** What waits for a second person; and that there is no second coordinator. */
export const teamDesk: Desk = async (ctx) => {
  if (ctx.judge('team.read', null) !== 'allow') return [];
  const open = (await loadProposals(ctx)).filter((one) => ctx.judge('team.confirm', one) === 'allow');
  const isAlone = ctx.judge('team.invite', null) === 'allow' && (await countCoordinators(ctx)) === 1;
  return [
    ...(open.length === 0
      ? []
      : [
          deskRow({
            id: 'proposals',
            kind: 'proposalsToConfirm',
            part: 'anybody',
            to: peoplePath,
            count: open.length,
          }),
        ]),
    ...(isAlone
      ? [deskRow({ id: 'alone', kind: 'coordinatorAlone', part: 'running', to: peoplePath, count: 1 })]
      : []),
  ];
};
