import type { AccountId } from '@naast/shared/contract/answering';
import { type TeamView, teamRoutes } from '@naast/shared/contract/team';
import { professions } from '@naast/shared/roles';
import { FieldProblems, type Fields, type Form, textIn } from '../../forms/form.js';
import { needed } from '../../ui/account/account-forms.js';

/** A coordinator's forms about the team. They need JavaScript. */

export interface Made {
  /** The token of the link; shown once. */
  readonly token: string;
  readonly until: string;
  readonly team: TeamView;
}

export const inviteForm: Form<Made> = {
  name: 'invite',
  async send(fields, call) {
    needed(fields, 'label');
    const body = { label: textIn(fields, 'label'), isHost: textIn(fields, 'isHost') !== '' };
    const { link, team } = await call(teamRoutes.invite, { body });
    return { shown: { ...link, team } };
  },
};

export const rolesForm = (accountId: AccountId): Form<TeamView> => ({
  name: `roles.${accountId}`,
  async send(fields, call) {
    const profession = professions.find((known) => known === textIn(fields, 'profession')) ?? null;
    if (profession !== null && !isTicked(fields, 'verified')) throw new FieldProblems({ verified: 'needed' });
    const body = { isHost: isTicked(fields, 'isHost'), verifiedProfession: profession };
    return { shown: await call(teamRoutes.giveRoles, { params: { accountId }, body }) };
  },
});

const isTicked = (fields: Fields, name: string): boolean => textIn(fields, name) !== '';
