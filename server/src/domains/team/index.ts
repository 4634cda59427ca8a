import type { Ctx } from '../../kernel/ctx.js';

export { invitationCollection } from './invitations.model.js';
export { inviteToJoin } from './invite-to-join.js';
export { proposalCollection } from './proposals.model.js';
export { teamHttp } from './team.http.js';
export { teamPolicy } from './team.policy.js';
export { teamMentions, teamReactions } from './team.reactions.js';
export { removeShreddedInvitations, teamRetention } from './team.retention.js';
export { teamSituations } from './team.situations.js';
export { type TeamStore, teamStore } from './team.store.js';

/** Whether the screen offers to look after the team. */
export const mayManageTeam = (ctx: Ctx): boolean => ctx.judge('team.invite', null) === 'allow';
