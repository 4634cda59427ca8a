import { z } from 'zod';
import { limits } from '../limits.js';
import { professions, teamRoles } from '../roles.js';
import { drawnFactor, recoveryCodesSchema } from './account.js';
import { accountIdSchema } from './answering.js';
import { chosenName, plainText } from './given-text.js';
import { defineRoutes, idOf, instant } from './kit.js';
import { newPassphrase, selfViewSchema } from './people.js';

/** The team: invitations, roles, and what takes two people. */

export const invitationIdSchema = idOf('InvitationId');
export const proposalIdSchema = idOf('ProposalId');

/** What a coordinator cannot do alone. */
export const proposalKinds = ['giveCoordinator', 'takeCoordinator', 'remove', 'reset'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const teamPersonSchema = z.strictObject({
  id: accountIdSchema,
  name: z.string(),
  roles: z.array(z.enum(teamRoles)),
  isHost: z.boolean(),
  /** As verified by a coordinator; null unless a consultant. */
  profession: z.enum(professions).nullable(),
  since: instant,
  hasSecondFactor: z.boolean(),
  isMe: z.boolean(),
  /** What the caller may do about this person: alone, or by proposing it to a second person. */
  may: z.strictObject({
    giveRoles: z.boolean(),
    remove: z.boolean(),
    reset: z.boolean(),
    propose: z.record(z.enum(proposalKinds), z.boolean()),
  }),
});
export type TeamPerson = z.infer<typeof teamPersonSchema>;

export const invitationViewSchema = z.strictObject({
  id: invitationIdSchema,
  purpose: z.enum(['join', 'reset']),
  /** Whom it is for, in the inviter's words. */
  label: z.string(),
  isHost: z.boolean(),
  until: instant,
});
export type InvitationView = z.infer<typeof invitationViewSchema>;

export const proposalViewSchema = z.strictObject({
  id: proposalIdSchema,
  kind: z.enum(proposalKinds),
  about: z.strictObject({ id: accountIdSchema, name: z.string() }),
  by: z.string(),
  until: instant,
  may: z.strictObject({ confirm: z.boolean(), withdraw: z.boolean() }),
});
export type ProposalView = z.infer<typeof proposalViewSchema>;

export const teamViewSchema = z.strictObject({
  /** Whom to call when something cannot wait; empty when not set. */
  onCall: z.string(),
  people: z.array(teamPersonSchema),
  /** Empty unless the caller is a coordinator. */
  invitations: z.array(invitationViewSchema),
  proposals: z.array(proposalViewSchema),
});
export type TeamView = z.infer<typeof teamViewSchema>;

/** A link to pass on: `/join#<token>`. Shown once; only its hash is stored. */
export const invitationLinkSchema = z.strictObject({ token: z.string(), until: instant });

/** 256 bits, base64url: two ids. */
const token = z.string().regex(/^[A-Za-z0-9_-]{44}$/);
const aboutPerson = z.strictObject({ accountId: accountIdSchema });
const forCoordinators = ['signInNeeded', 'notAllowed'] as const;

/** Rows of the team's first page: see `desk.ts`. */
export const teamRows = ['proposalsToConfirm', 'rolesMissing', 'coordinatorAlone'] as const;

export const teamRoutes = defineRoutes({
  readTeam: {
    method: 'GET',
    path: '/api/team',
    summary:
      'Everybody of the team, what waits for a second person, and for coordinators the open invitations.',
    ability: 'team.read',
    reply: teamViewSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
  readOnCall: {
    method: 'GET',
    path: '/api/team/on-call',
    summary: 'Whom the team calls when something cannot wait; empty: none was set.',
    ability: 'team.read',
    reply: z.strictObject({ onCall: z.string() }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  invite: {
    method: 'POST',
    path: '/api/team/invitations',
    summary: 'An invitation to the team: a link for one person, once, for seven days.',
    ability: 'team.invite',
    body: z.strictObject({
      label: plainText({ maxCharacters: limits.invitation.labelMaxCharacters }),
      isHost: z.boolean(),
    }),
    reply: z.strictObject({ link: invitationLinkSchema, team: teamViewSchema }),
    errors: forCoordinators,
  },
  withdrawInvitation: {
    method: 'POST',
    path: '/api/team/invitations/:invitationId/withdraw',
    summary: 'The link no longer works.',
    ability: 'team.invite',
    params: z.strictObject({ invitationId: invitationIdSchema }),
    reply: teamViewSchema,
    errors: [...forCoordinators, 'notFound'],
  },
  readInvitation: {
    method: 'POST',
    path: '/api/invitations/see',
    summary: 'What an invitation is for. One answer for used, withdrawn, expired and unknown.',
    ability: 'team.join',
    body: z.strictObject({ token }),
    reply: z.strictObject({
      purpose: z.enum(['join', 'reset']),
      /** The account's name for a reset; null to join. */
      name: z.string().nullable(),
      until: instant,
    }),
    errors: ['invitationGone'],
  },
  acceptInvitation: {
    method: 'POST',
    path: '/api/invitations/accept',
    summary:
      'Joins the team, or gets back in with new secrets. Signs in, and answers the recovery codes, once.',
    ability: 'team.join',
    body: z.strictObject({
      token,
      /** Required to join; left out for a reset. */
      name: chosenName.optional(),
      passphrase: newPassphrase,
      ...drawnFactor,
    }),
    reply: z.strictObject({ self: selfViewSchema, recoveryCodes: recoveryCodesSchema }),
    errors: ['invitationGone', 'nameTaken', 'codeWrong', 'secondFactorStale'],
  },
  giveRoles: {
    method: 'POST',
    path: '/api/team/people/:accountId/roles',
    summary:
      'Gives or takes the roles of host and consultant. A consultant’s profession has been verified by the coordinator who gives the role. Nobody gives roles to themselves.',
    ability: 'team.giveRoles',
    params: aboutPerson,
    body: z.strictObject({ isHost: z.boolean(), verifiedProfession: z.enum(professions).nullable() }),
    reply: teamViewSchema,
    errors: [...forCoordinators, 'notFound'],
  },
  removePerson: {
    method: 'POST',
    path: '/api/team/people/:accountId/remove',
    summary: 'Removes a person from the team, at once and on every device. A coordinator goes by two people.',
    ability: 'team.remove',
    params: aboutPerson,
    reply: teamViewSchema,
    errors: [...forCoordinators, 'notFound', 'needsSecondPerson'],
  },
  resetPerson: {
    method: 'POST',
    path: '/api/team/people/:accountId/reset',
    summary:
      'For a person who lost their phone or passphrase: ends the old sign-in at once, and makes a link to set a new one. For a coordinator this takes two people.',
    ability: 'team.reset',
    params: aboutPerson,
    reply: z.strictObject({ link: invitationLinkSchema, team: teamViewSchema }),
    errors: [...forCoordinators, 'notFound', 'needsSecondPerson'],
  },
  propose: {
    method: 'POST',
    path: '/api/team/people/:accountId/proposals',
    summary:
      'Asks for a second person to give or take coordinator’s rights, or to remove or reset a coordinator.',
    ability: 'team.propose',
    params: aboutPerson,
    body: z.strictObject({ kind: z.enum(proposalKinds) }),
    reply: teamViewSchema,
    errors: [...forCoordinators, 'notFound', 'lastCoordinator'],
  },
  confirmProposal: {
    method: 'POST',
    path: '/api/team/proposals/:proposalId/confirm',
    summary: 'The second person agrees, and it happens. For a reset: answers the link.',
    ability: 'team.confirm',
    params: z.strictObject({ proposalId: proposalIdSchema }),
    reply: z.strictObject({ link: invitationLinkSchema.nullable(), team: teamViewSchema }),
    errors: ['signInNeeded', 'notAllowed', 'notFound', 'lastCoordinator'],
  },
  withdrawProposal: {
    method: 'POST',
    path: '/api/team/proposals/:proposalId/withdraw',
    summary: 'It does not happen.',
    ability: 'team.withdraw',
    params: z.strictObject({ proposalId: proposalIdSchema }),
    reply: teamViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound'],
  },
});
