import type { Settings } from '@naast/shared/contract/setup';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { type FirstSettings, settleOrganisation } from '../../organisation/index.js';
import {
  beginSignIn,
  confirmFactor,
  createAccount,
  type DrawnFactor,
  drawRecoveryCodes,
  isCoordinated,
  newTeamAccount,
  refuseWeakPassphrase,
  type SignedIn,
  type SignInBrowser,
} from '../../people/index.js';

export interface FinishSetup extends DrawnFactor {
  readonly setupCode: string;
  readonly settings: Settings;
  readonly name: string;
  readonly passphrase: string;
  readonly code: string;
  readonly browser: SignInBrowser;
}

/**
 * Stores the organisation's settings and creates its first coordinator. Throws `alreadySetUp` or `setupCodeWrong`; on
 * any error the setup code stays valid. The recovery codes are shown once.
 */
export async function finishSetup(
  ctx: Ctx,
  input: FinishSetup,
): Promise<SignedIn & { codes: readonly string[] }> {
  await ctx.rateLimits.consume('setup');
  const hasRightCode = await ctx.stores.setup.isRight(input.setupCode);
  authorize(ctx, 'setup.finish', { isCoordinated: await isCoordinated(ctx), hasRightCode });
  const giveBack = await ctx.stores.setup.take();
  if (giveBack === null) throw new NaastError('setupCodeWrong');
  try {
    // Another node may have finished since.
    authorize(ctx, 'setup.finish', { isCoordinated: await isCoordinated(ctx), hasRightCode });
    return await setUp(ctx, input);
  } catch (error) {
    await giveBack();
    throw error;
  }
}

async function setUp(ctx: Ctx, input: FinishSetup): Promise<SignedIn & { codes: readonly string[] }> {
  await refuseWeakPassphrase(input.passphrase, [input.name, input.settings.name]);
  const secondFactor = await confirmFactor(ctx, input);
  const { name, passphrase } = input;
  // Also a host, to be able to open a room while there are no other team accounts.
  const draft = await newTeamAccount(ctx, { name, passphrase, roles: ['coordinator', 'host'], secondFactor });
  const { codes, hashes } = drawRecoveryCodes(ctx, draft.id);
  await settleOrganisation(ctx, settingsOf(input.settings));
  await createAccount(ctx, { ...draft, recovery: hashes });
  await enterInLog(ctx, { act: 'setup.finished', by: draft.id });
  return { ...(await beginSignIn(ctx, draft, input.browser)), codes };
}

function settingsOf({ readingHours, ...rest }: Settings): FirstSettings {
  const { weekdays, from, to } = readingHours;
  const weekly = [...new Set(weekdays)].sort((a, b) => a - b).map((weekday) => ({ weekday, from, to }));
  return { ...rest, reading: { weekly, closedOn: [] } };
}
