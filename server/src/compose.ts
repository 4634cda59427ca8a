import type { MayNow } from '@naast/shared/contract/people';
import type { All, Domain, Part, StoreEdges } from './domains/domain.js';
import { type PlaceKinds, placeHoldings } from './domains/places/index.js';
import { joinPublicPages } from './domains/public-pages.js';
import type { LoggedReads, PolicyTable } from './kernel/abilities.js';
import type { Answers } from './kernel/answers.js';
import type { Ctx, Stores } from './kernel/ctx.js';
import type { Job, Mentions, Subscribers } from './kernel/domain.js';
import type { DomainEvent } from './kernel/events.js';
import type { PolicyCases } from './kernel/policy-cases.js';
import type { BoundRoutes } from './platform/http/bind-routes.js';
import type { VerifyCredentials } from './platform/http/passport.js';
import { signInRecords } from './platform/http/sign-in-records.js';
import type { MergeEvents, SomeAudience } from './platform/realtime/audience.js';
import type { AnyHandler } from './platform/realtime/run-command.js';

export type Domains = readonly Domain[];

/** Merges the tables of all domains. `Forgotten` checks completeness. Throws if two domains have the same key. */
export function joined<T extends object>(tables: readonly (object | undefined)[]): T {
  const all: Record<string, unknown> = {};
  for (const [key, value] of tables.flatMap((table) => Object.entries(table ?? {}))) {
    if (Object.hasOwn(all, key)) throw new Error(`Two domains have ${key}.`);
    all[key] = value;
  }
  return all as T;
}

/** This part of each domain that has it. */
export const each = <K extends keyof Domain>(domains: Domains, part: K): NonNullable<Domain[K]>[] =>
  domains.flatMap((domain) => (domain[part] === undefined ? [] : [domain[part]]));

const made = <T extends object>(parts: readonly Part<T>[], all: All): T[] =>
  parts.map((part) => (typeof part === 'function' ? part(all) : part));

export const policiesOf = (domains: Domains): PolicyTable => joined(each(domains, 'policy'));
export const readsOf = (domains: Domains): LoggedReads => joined(each(domains, 'reads'));
export const casesOf = (domains: Domains): PolicyCases => joined(each(domains, 'cases'));

export function allOf(domains: Domains): All {
  const answers = joined<Answers>(each(domains, 'answers'));
  const may = joined<Record<string, (ctx: Ctx) => boolean>>(each(domains, 'may'));
  return {
    places: joined<PlaceKinds>(
      each(domains, 'places').flatMap((kinds) => kinds.map((kind) => ({ [kind.kind]: kind }))),
    ),
    answers,
    publicPages: joinPublicPages(each(domains, 'publicPages')),
    personalData: async (ctx, account, wording) =>
      (
        await Promise.all(each(domains, 'personalData').map((collect) => collect(ctx, account, wording)))
      ).flat(),
    desk: async (ctx) => (await Promise.all(each(domains, 'desk').map((rows) => rows(ctx, answers)))).flat(),
    mayNow: (ctx) =>
      Object.fromEntries(Object.entries(may).map(([name, mayIt]) => [name, mayIt(ctx)])) as unknown as MayNow,
  };
}

export const routeHandlersOf = (domains: Domains): BoundRoutes =>
  joined(made(each(domains, 'http'), allOf(domains)));
export const verifyCredentialsOf = (domains: Domains): VerifyCredentials =>
  joined(each(domains, 'verifyCredentials'));
export const commandHandlersOf = (domains: Domains): Readonly<Record<string, AnyHandler>> =>
  joined(made(each(domains, 'socket'), allOf(domains)));

export function storesOf(domains: Domains, edges: StoreEdges): Stores {
  const stores = joined<Stores>([
    { signIns: signInRecords(edges.connection, edges.vault.keyedHash) },
    ...each(domains, 'stores').map((open) => open(edges)),
  ]);
  return { ...stores, places: placeHoldings(each(domains, 'ofPlaces').map((hold) => hold(stores))) };
}

/** Removes an erased account from all places that mention it. */
const forgetEnded = (mentions: Mentions): Subscribers => ({
  'account.ended': (ctx, { accountId }) => mentions.forget(ctx, accountId),
});
export const subscribersOf = (domains: Domains): readonly Subscribers[] => [
  ...made(each(domains, 'subscribers'), allOf(domains)),
  ...each(domains, 'mentions').map(forgetEnded),
];
export const invalidatesOf = (domains: Domains) => each(domains, 'invalidates');
/** An event may have several audiences, told in sequence. */
export const audiencesOf = (domains: Domains): readonly SomeAudience[] =>
  made(each(domains, 'audience'), allOf(domains));
export function mergeOf(domains: Domains): MergeEvents {
  const merges = each(domains, 'merge');
  return (first, second) =>
    merges.reduce<DomainEvent | null>((merged, merge) => merged ?? merge(first, second), null);
}
export const jobsOf = (domains: Domains): readonly Job[] =>
  made<readonly Job[]>(each(domains, 'jobs'), allOf(domains)).flat();
export const roundsOf = (domains: Domains) => each(domains, 'rounds').flat();
