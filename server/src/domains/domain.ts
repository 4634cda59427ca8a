import type { Ability } from '@naast/shared/abilities';
import type { contract } from '@naast/shared/contract/all';
import type { CrisisBlock } from '@naast/shared/contract/organisation';
import type { PlaceKindName } from '@naast/shared/contract/places';
import type { Bilingual, Language } from '@naast/shared/languages';
import type { Connection } from 'mongoose';
import type { LoggedAbility, LoggedReads, PolicyTable } from '../kernel/abilities.js';
import type { Ctx, Stores } from '../kernel/ctx.js';
import type { Invalidates, Job, Mentions, Subscribers, SweptRule } from '../kernel/domain.js';
import type { EventType } from '../kernel/events.js';
import type { PolicyCases } from '../kernel/policy-cases.js';
import type { Handlers } from '../platform/http/handlers.js';
import type { SignInStrategy, VerifyCredentials } from '../platform/http/passport.js';
import type { RateLimitTable } from '../platform/limits/limits.js';
import type { MergeEvents, SomeAudience } from '../platform/realtime/audience.js';
import type { CommandHandlers } from '../platform/realtime/handlers.js';
import type { KeyKind, KeyOwner } from '../platform/retention.js';
import type { AnyCollection, Collection } from '../platform/storage/collection.js';
import type { StoredUpgrade } from '../platform/storage/upgrade-job.js';
import type { SealedKind, Vault } from '../platform/vault/vault.js';
import type { LogKind, MessageRows } from './messages/index.js';
import type { Account, MayNow } from './people/index.js';
import type { PlaceHolding, PlaceKind, PlaceKinds } from './places/index.js';

/** What a domain brings: a plain object in its `index.ts`, listed in `server/src/domains.ts`. Each part is left out where there is none. */
export type Domain = Parts & OfAccounts;

interface Parts {
  /** Who may do what, and the rows of the printed matrix. */
  readonly policy?: Partial<PolicyTable>;
  readonly cases?: Partial<PolicyCases>;
  /** How reads of what is private stand in the log: of each ability that is logged. */
  readonly reads?: Partial<LoggedReads>;
  /** What the screen may offer. */
  readonly may?: { readonly [K in keyof MayNow]?: (ctx: Ctx) => boolean };

  /** Asked by domains that this one is built on, which may not import it. */
  readonly answers?: Partial<Answers>;

  readonly stores?: (edges: StoreEdges) => Partial<Stores>;
  readonly collections?: readonly SomeCollection[];
  /** What an older release wrote in them. */
  readonly upgrades?: (connection: Connection, vault: Vault, all: All) => readonly StoredUpgrade[];
  /** How long lives what lies outside the store. */
  readonly outside?: readonly SweptRule[];
  /** Owners of data keys, by how the key begins; a place owns its key anyway. */
  readonly keys?: Partial<Record<KeyKind, KeyOwner>>;
  /** What it keeps of a place that another domain brings, and that goes with it. */
  readonly ofPlaces?: (stores: Stores) => PlaceHolding;

  readonly places?: readonly PlaceKind[];
  readonly http?: Part<Partial<Handlers<typeof contract.routes>>>;
  readonly verifyCredentials?: Partial<VerifyCredentials>;
  readonly socket?: Part<Partial<CommandHandlers<typeof contract.commands>>>;

  readonly invalidates?: Invalidates;
  readonly subscribers?: Subscribers;
  readonly audience?: Part<SomeAudience>;
  readonly merge?: MergeEvents;
  readonly jobs?: readonly Job[];
}

/** Whoever stands in a domain's documents reads of it in the copy of their data. */
type OfAccounts =
  | { readonly mentions: Mentions; readonly kept: KeptAbout }
  | { readonly mentions?: never; readonly kept?: KeptAbout };

/** What is kept about an account, in words for whom it is about. */
export type KeptAbout = (
  ctx: Ctx,
  account: Pick<Account, 'id' | 'kind'>,
  wording: {
    readonly language: Language;
    moment(at: Date): string;
    /** Null: the terminal. */
    nameOf(accountId: string | null): Promise<string>;
  },
) => Promise<readonly KeptPart[]>;

export interface KeptPart {
  /** Null: its lines stand among the facts of the account. */
  readonly title: string | null;
  readonly lines: readonly string[];
}

/** What domains ask of those that are built on them. Null: it is gone. */
export interface Answers {
  isCoordinated(ctx: Ctx): Promise<boolean>;
  accountName(ctx: Ctx, accountId: string): Promise<string | null>;
  roomTitle(ctx: Ctx, roomId: string): Promise<Bilingual | null>;
}

/** What all domains declare, for those that serve the others. */
export interface All {
  readonly places: PlaceKinds;
  readonly answers: Answers;
  mayNow(ctx: Ctx): MayNow;
  /** By all of them. */
  readonly kept: KeptAbout;
}
/** A part of a domain; as a function where it needs what the others declare. */
export type Part<T> = T | ((all: All) => T);

/** A collection in which people's words are sealed. */
export interface SealedCollection<T> extends Collection<T> {
  readonly sealed: { readonly [K in SealedKind]?: SealedIn<T> };
}
interface SealedIn<T> {
  readonly field: keyof T & string;
  /** Names of the data keys that it may be sealed with; there is one of them at most. */
  readonly keyIds: (document: T) => readonly string[];
  /** Reads the body of a message from what was opened. Absent: it is one text. */
  readonly bodyOf?: (opened: string, log: LogKind) => unknown;
}
type SomeCollection = AnyCollection & Partial<Pick<SealedCollection<never>, 'sealed'>>;

/** What stores are made with. */
export interface StoreEdges {
  readonly connection: Connection;
  readonly vault: Vault;
  readonly crisis: CrisisBlock;
  /** Names this process to the others; another one after every start. */
  readonly node: string;
  readonly newId: () => string;
  readonly randomBelow: (bound: number) => number;
  readonly now: () => Date;
  readonly limits: RateLimitTable;
  /** Outside the data folder. */
  readonly tombstoneDir: string;
  /** A test can hold the message log's statements up in the middle. */
  readonly messageRows?: MessageRows;
}

/** What some domain must name. */
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

/** What none of these domains names, a property each. */
export type Forgotten<D extends readonly Domain[]> = {
  readonly [K in keyof Needed as `no ${K} for ${Exclude<Needed[K], NamedIn<D[number], K>>}`]: true;
} & {
  readonly [K in Exclude<SealedKind, SealedBy<D[number]>> as `no sealed field for ${K}`]: true;
};
