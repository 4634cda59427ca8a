import { accountIdOf } from '../../kernel/actor.js';
import { type Desk, deskRow } from '../desk-row.js';

export const moderationDesk: Desk = async (ctx) => {
  const me = accountIdOf(ctx.actor);
  if (ctx.judge('case.list', null) !== 'allow' || me === null) return [];
  const [{ count, latestAt }, forMe, claimed] = await Promise.all([
    ctx.stores.cases.waiting(),
    ctx.stores.cases.countFor(me),
    ctx.stores.cases.claimedBy(me, ctx.now()),
  ]);
  return [
    ...(claimed > 0
      ? [deskRow({ id: 'casesMine', kind: 'casesMine', part: 'mine', to: '/team/flags', count: claimed })]
      : []),
    ...(forMe > 0
      ? [
          deskRow({
            ...{ id: 'casesForMe', kind: 'casesForMe', part: 'left', to: '/team/flags/passed-on' },
            count: forMe,
          }),
        ]
      : []),
    ...(count > 0
      ? [
          deskRow({
            ...{ id: 'casesNew', kind: 'casesNew', part: 'anybody', to: '/team/flags' },
            ...{ count, since: latestAt?.toISOString() ?? null },
          }),
        ]
      : []),
  ];
};
