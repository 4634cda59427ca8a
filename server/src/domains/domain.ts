import type { Ability } from '@naast/shared/abilities';
import type { contract } from '@naast/shared/contract/all';
import type { DeskRow } from '@naast/shared/contract/desk';
import type { MayNow } from '@naast/shared/contract/people';
import type { PlaceKindName } from '@naast/shared/contract/places';
import type { Language } from '@naast/shared/languages';
import type { Connection } from 'mongoose';
import type { LoggedAbility, LoggedReads, PolicyTable } from '../kernel/abilities.js';
import type { Answers } from '../kernel/answers.js';
import type { Ctx, Stores } from '../kernel/ctx.js';
import type { Invalidates, Job, Mentions, Subscribers, SweptRule } from '../kernel/domain.js';
import type { EventType } from '../kernel/events.js';
import type { PolicyCases } from '../kernel/policy-cases.js';
import type { Handlers } from '../platform/http/handlers.js';
import type { SignInStrategy, VerifyCredentials } from '../platform/http/passport.js';
import type { RateLimitTable } from '../platform/limits/limits.js';
import type { MergeEvents, Reach, SomeAudience } from '../platform/realtime/audience.js';
import type { CommandHandlers } from '../platform/realtime/handlers.js';
import type { KeyKind, KeyOwner } from '../platform/retention.js';
import type { AnyCollection, Collection } from '../platform/storage/collection.js';
import type { StoredUpgrade } from '../platform/storage/upgrade-job.js';
import type { SealedKind, Vault } from '../platform/vault/vault.js';
import type { Desk } from './desk-row.js';
import type { LogKind, MessageRows } from './messages/index.js';
import type { CrisisFile } from './organisation/index.js';
import type { Account } from './people/index.js';
import type { PlaceHolding, PlaceKind, PlaceKinds } from './places/index.js';
import type { PublicPages } from './public-pages.js';

/** A domain: a plain object in its `index.ts`, listed in `server/src/domains.ts`. All parts are optional. */
export type Domain = Parts & OfAccounts;

interface Parts {
  /** Its abilities, and the rows of the printed policy matrix. */
  readonly policy?: Partial<PolicyTable>;
  readonly cases?: Partial<PolicyCases>;
  /** How each logged ability is entered in the logbook. */
  readonly reads?: Partial<LoggedReads>;
  /** What the screen may offer the actor. */
  readonly may?: { readonly [K in keyof MayNow]?: (ctx: Ctx) => boolean };

  /** Its rows of the team's first page. */
  readonly desk?: Desk;

  /** Answers to domains below this one, which must not import it. */
  readonly answers?: Partial<Answers>;

  readonly stores?: (edges: StoreEdges) => Partial<Stores>;
  readonly collections?: readonly SomeCollection[];
  /** Upgrades of documents written by an older release. */
  readonly upgrades?: (connection: Connection, vault: Vault, all: All) => readonly StoredUpgrade[];
  /** Retention of files outside the store. */
  readonly outside?: readonly SweptRule[];
  /** Owners of data keys, by the key's prefix; places own theirs already. */
  readonly keys?: Partial<Record<KeyKind, KeyOwner>>;
  /** What it stores about places of other domains, removed together with them. */
  readonly ofPlaces?: (stores: Stores) => PlaceHolding;

  readonly places?: readonly PlaceKind[];
  /** Its pages that anybody can read, of which notice can be given from outside. */
  readonly publicPages?: PublicPages;
  readonly http?: Part<Partial<Handlers<typeof contract.routes>>>;
  readonly verifyCredentials?: Partial<VerifyCredentials>;
  readonly socket?: Part<Partial<CommandHandlers<typeof contract.commands>>>;

  readonly invalidates?: Invalidates;
  readonly subscribers?: Part<Subscribers>;
  readonly audience?: Part<SomeAudience>;
  readonly merge?: MergeEvents;
  readonly jobs?: Part<readonly Job[]>;
  readonly rounds?: readonly Round[];
}

/** What every node does again and again, because it is about its own connections; a job runs on one node. */
export interface Round {
  /** What the log says when it failed. */
  readonly name: string;
  readonly everyMs: number;
  run(ctx: Ctx, reach: Reach): Promise<unknown>;
}

/** A domain that mentions accounts must also contribute to the copy of their data. */
type OfAccounts =
  | { readonly mentions: Mentions; readonly personalData: CollectPersonalData }
  | { readonly mentions?: never; readonly personalData?: CollectPersonalData };

/** What a domain stores about an account, in words for that account's user. */
export type CollectPersonalData = (
  ctx: Ctx,
  account: Pick<Account, 'id' | 'kind'>,
  wording: {
    readonly language: Language;
    moment(at: Date): string;
    /** Null id: the command line. */
    nameOf(accountId: string | null): Promise<string>;
  },
) => Promise<readonly PersonalDataPart[]>;

export interface PersonalDataPart {
  /** Null: the lines belong to the account's own facts. */
  readonly title: string | null;
  readonly lines: readonly string[];
}

/** What all domains declare together. */
export interface All {
  readonly places: PlaceKinds;
  readonly answers: Answers;
  mayNow(ctx: Ctx): MayNow;
  readonly publicPages: PublicPages;
  /** Of all domains. */
  readonly personalData: CollectPersonalData;
  desk(ctx: Ctx): Promise<readonly DeskRow[]>;
}
/** Part of a domain; a function if it needs what other domains declare. */
export type Part<T> = T | ((all: All) => T);

/** A collection with sealed fields. */
export interface SealedCollection<T> extends Collection<T> {
  readonly sealed: { readonly [K in SealedKind]?: SealedIn<T> };
}
interface SealedIn<T> {
  readonly field: keyof T & string;
  /** Ids of the data keys that may have sealed it; at most one of them exists. */
  readonly keyIds: (document: T) => readonly string[];
  /** Parses a message body from the opened text. Absent: it is one text. */
  readonly bodyOf?: (opened: string, log: LogKind) => unknown;
  /** A copy of what everybody could read: it proves nothing where it is found. */
  readonly isOfAPublicPage?: true;
}
type SomeCollection = AnyCollection & Partial<Pick<SealedCollection<never>, 'sealed'>>;

/** What stores are created with. */
export interface StoreEdges {
  readonly connection: Connection;
  readonly vault: Vault;
  readonly crisis: CrisisFile;
  /** Id of this process, new at every start. */
  readonly node: string;
  readonly newId: () => string;
  readonly randomBelow: (bound: number) => number;
  readonly now: () => Date;
  readonly limits: RateLimitTable;
  /** Must be outside the data folder. */
  readonly tombstoneDir: string;
  /** Lets a test pause the message log's statements. */
  readonly messageRows?: MessageRows;
  /** False: no rule holds a line, as tests and benchmarks write what nobody does. A door ajar holds all the same. */
  readonly rulesHold?: boolean;
}

/** What the domains together must provide. */
interface Needed {
  readonly policy: Ability;
  readonly cases: Ability;
  readonly reads: LoggedAbility;
  readonly may: keyof MayNow;
  readonly answers: keyof Answers;
  readonly stores: Exclude<keyof Stores, 'signIns' | 'places'>;
  readonly keys: KeyKind;
  readonly places: PlaceKindName;
  readonly verifyCredentials: SignInStrategy;
  readonly http: keyof typeof contract.routes;
  readonly socket: keyof typeof contract.commands;
  readonly audience: EventType;
}
type Names<P> = P extends (...given: never[]) => infer Made
  ? keyof Made
  : P extends readonly { readonly kind: infer Kind }[]
    ? Kind
    : keyof P;
type NamedIn<D, K extends PropertyKey> = D extends { readonly [P in K]: infer Of } ? Names<Of> : never;
type SealedBy<D> = D extends { readonly collections: readonly (infer C)[] } ? NamedIn<C, 'sealed'> : never;

/** A type with one property per missing part; empty when nothing is missing. */
export type Forgotten<D extends readonly Domain[]> = {
  readonly [K in keyof Needed as `no ${K} for ${Exclude<Needed[K], NamedIn<D[number], K>>}`]: true;
} & {
  readonly [K in Exclude<SealedKind, SealedBy<D[number]>> as `no sealed field for ${K}`]: true;
};
