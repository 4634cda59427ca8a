import type { organisationRoutes } from '@naast/shared/contract/organisation';
import type { Handlers } from '../../platform/http/handlers.js';
import type { Answers } from '../domain.js';
import { readOrganisation } from './actions/read-organisation.js';
import { presentOrganisation } from './organisation.present.js';

export const organisationHttp = (
  answers: Pick<Answers, 'isCoordinated'>,
): Handlers<typeof organisationRoutes> => ({
  async readOrganisation(ctx) {
    const { organisation, isSetUp } = await readOrganisation(ctx, answers);
    return presentOrganisation(organisation, { now: ctx.now(), isSetUp });
  },
});
