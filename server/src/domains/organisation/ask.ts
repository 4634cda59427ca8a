import type { Ctx } from '../../kernel/ctx.js';
import type { Organisation, OrganisationSettings } from './organisation.types.js';

export const theOrganisation = (ctx: Ctx): Promise<Organisation> => ctx.stores.organisation.read();

/** Whom the team calls when something cannot wait; empty when not set. */
export const onCall = (ctx: Ctx): Promise<string> => ctx.stores.organisation.onCall();

/** Null before the store was seeded. */
export const isSampleOrganisation = (ctx: Ctx): Promise<boolean | null> => ctx.stores.organisation.isSample();

export const createOrganisation = (ctx: Ctx, given: { readonly isSample: boolean }): Promise<void> =>
  ctx.stores.organisation.create(given);

export const settleOrganisation = (ctx: Ctx, settings: OrganisationSettings): Promise<void> =>
  ctx.stores.organisation.settle(settings);
