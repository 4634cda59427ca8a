import { type Desk, deskRow } from '../desk-row.js';
import { countCoordinators, listTeam } from '../people/index.js';
import { loadProposals } from './load-team.js';

const peoplePath = '/team/people';

/** What waits for a second person; who joined and can do nothing yet; and that there is no second coordinator. */
export const teamDesk: Desk = async (ctx) => {
  if (ctx.judge('team.read', null) !== 'allow') return [];
  const open = (await loadProposals(ctx)).filter((one) => ctx.judge('team.confirm', one) === 'allow');
  const mayInvite = ctx.judge('team.invite', null) === 'allow';
  const isAlone = mayInvite && (await countCoordinators(ctx)) === 1;
  const withoutRole = mayInvite ? (await listTeam(ctx)).filter(({ roles }) => roles.length === 0) : [];
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
    ...(withoutRole.length === 0
      ? []
      : [
          deskRow({
            id: 'rolesMissing',
            kind: 'rolesMissing',
            part: 'running',
            to: peoplePath,
            count: withoutRole.length,
          }),
        ]),
    ...(isAlone
      ? [deskRow({ id: 'alone', kind: 'coordinatorAlone', part: 'running', to: peoplePath, count: 1 })]
      : []),
  ];
};
