import { fillIn } from '@naast/shared/texts/fill-in';
import { written } from '@naast/shared/texts/written';
import type { CollectPersonalData } from '../domain.js';

/** A reset link for the account, and proposals about it or made by it. */
export const personalDataInTeam: CollectPersonalData = async (ctx, { id }, { language, moment, nameOf }) => {
  const { accountFile: says, colleagues } = written[language];
  const [invitations, proposals] = await Promise.all([
    ctx.stores.team.invitations(),
    ctx.stores.team.proposals(),
  ]);
  const wayBack = invitations.find(({ accountId }) => accountId === id);
  const waiting = proposals
    .filter(({ aboutId, byId }) => aboutId === id || byId === id)
    .map(async ({ kind, aboutId, byId, until }) => {
      const names = { by: await nameOf(byId), name: await nameOf(aboutId) };
      return `– ${fillIn(colleagues.proposals[kind], names)} (${says.until} ${moment(until)})`;
    });
  return [
    { title: null, lines: wayBack ? [`${says.wayBack}: ${moment(wayBack.until)}`] : [] },
    { title: says.proposals, lines: await Promise.all(waiting) },
  ];
};
