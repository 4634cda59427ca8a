import { goneAccount } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { type SeenAccount, seeAccount } from './actions/read-account.js';

type Rows = Awaited<ReturnType<Ctx['stores']['logbook']['about']>>;
type Proposals = Awaited<ReturnType<Ctx['stores']['team']['proposals']>>;

/** Everything that is kept about an account, wherever it lies. */
export interface KeptAbout extends SeenAccount {
  /** Of a member: the day of the last sign-in. */
  readonly lastHereOn: Date | null;
  /** Questions in which somebody of the team stands: with a voice, or having said hello. */
  readonly questions: number;
  readonly notes: number;
  /** What waits for a second person, about them or asked by them. */
  readonly proposals: Proposals;
  /** Until when a link works that gets them back in. */
  readonly wayBackUntil: Date | null;
  readonly logRows: Rows;
  /** The names that go with the accounts in it; whoever is gone has none. */
  readonly names: ReadonlyMap<string, string>;
}

/** For whoever it is about. */
export async function keptAbout(ctx: Ctx): Promise<KeptAbout> {
  const seen = await seeAccount(ctx);
  const { id } = seen.account;
  const { people, spreekuur, notes, team, logbook } = ctx.stores;
  const [lastHereOn, threads, noteCount, allProposals, invitations, logRows] = await Promise.all([
    people.lastHereOn(id),
    spreekuur.mentioning(id),
    notes.countOf(id),
    team.proposals(),
    team.invitations(),
    logbook.about(id),
  ]);
  const proposals = allProposals.filter(({ aboutId, byId }) => aboutId === id || byId === id);
  const accounts = [
    ...proposals.flatMap(({ aboutId, byId }) => [aboutId, byId]),
    ...logRows.flatMap(({ who, about }) => [who ?? goneAccount, about ?? goneAccount]),
  ];
  return {
    ...seen,
    lastHereOn,
    questions: threads.length,
    notes: noteCount,
    proposals,
    wayBackUntil: invitations.find(({ accountId }) => accountId === id)?.until ?? null,
    logRows,
    names: await namesOf(ctx, new Set(accounts)),
  };
}

async function namesOf(ctx: Ctx, accountIds: ReadonlySet<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of accountIds) {
    const account = await ctx.stores.people.find(id);
    if (account !== null) names.set(id, account.name);
  }
  return names;
}
