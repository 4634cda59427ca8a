import type { PlaceKindName } from '@naast/shared/contract/places';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import type { Answers } from '../kernel/answers.js';
import type { Ctx } from '../kernel/ctx.js';
import type { Mentions, Retention, Swept, SweptRule } from '../kernel/domain.js';
import type { Tombstones } from './vault/tombstones.js';
import type { Vault } from './vault/vault.js';

/** Which of these are there. */
export type Among = (ctx: Ctx, ids: readonly string[]) => Promise<readonly string[]>;

/** The owner of a data key: a key without one is destroyed. */
export interface KeyOwner {
  readonly among: Among;
  /** Absent: backups include its keys. */
  readonly isBackedUp?: boolean;
  /** After a restore, when the key was destroyed since: everything of that owner but its key. */
  remove(ctx: Ctx, id: string): Promise<unknown>;
}
/** Prefixes of data keys that do not belong to a place; each domain adds its own here by declaration merging. */
export interface KeyKinds {}
export type KeyKind = keyof KeyKinds;
/** By kind of place: what belongs to none of them has lost its place. */
type PlaceOwners = Readonly<Record<PlaceKindName, KeyOwner>>;
export type KeyOwners = PlaceOwners & Readonly<Record<KeyKind, KeyOwner>>;

/** What some rules are made with. */
export interface RetentionEdges {
  readonly connection: Connection;
  readonly vault: Vault;
  readonly places: PlaceOwners;
  readonly owners: KeyOwners;
  readonly answers: Answers;
  /** Of all domains. */
  readonly mentions: readonly Mentions[];
}
export type RetentionOf = Retention | ((edges: RetentionEdges) => Retention);

/** For what is kept in a collection by place. A place comes first and its documents after it, so one that is gone stays gone. */
export const withItsPlace =
  (held: {
    readonly keeps: string;
    placeIds(ctx: Ctx): Promise<readonly string[]>;
    removePlace(ctx: Ctx, placeId: string): Promise<number>;
  }) =>
  ({ places }: RetentionEdges): Swept => {
    async function withoutPlace(ctx: Ctx): Promise<string[]> {
      const ids = await held.placeIds(ctx);
      const there = new Set<string>();
      for (const { among } of Object.values(places)) for (const id of await among(ctx, ids)) there.add(id);
      return ids.filter((id) => !there.has(id));
    }
    return {
      keeps: held.keeps,
      lives: 'withItsOwner',
      async sweep(ctx) {
        let removed = 0;
        for (const placeId of await withoutPlace(ctx)) removed += await held.removePlace(ctx, placeId);
        return removed;
      },
      left: async (ctx) => (await withoutPlace(ctx)).length,
    };
  };

/**
 * Destroys keys without an owner. A key may be stored before its owner, so it first gets a grace period; a node that
 * restarts begins that period again. A key of an unknown kind is left alone, and reported.
 */
export function dataKeyRetention({ vault, owners }: RetentionEdges): Swept {
  const aloneSince = new Map<string, number>();

  async function look(ctx: Ctx): Promise<{ alone: string[]; unknown: number }> {
    const keyIds = await vault.keyIds();
    const alone: string[] = [];
    let known = 0;
    for (const [kind, { among }] of Object.entries(owners)) {
      const ids = keyIds.filter((id) => id.startsWith(`${kind}:`)).map((id) => id.slice(kind.length + 1));
      const there = new Set(await among(ctx, ids));
      known += ids.length;
      alone.push(...ids.filter((id) => !there.has(id)).map((id) => `${kind}:${id}`));
    }
    for (const id of aloneSince.keys()) if (!alone.includes(id)) aloneSince.delete(id);
    for (const id of alone) if (!aloneSince.has(id)) aloneSince.set(id, ctx.now().getTime());
    const term = ctx.now().getTime() - limits.keyWaitsForOwner;
    return {
      alone: alone.filter((id) => (aloneSince.get(id) ?? term + 1) <= term),
      unknown: keyIds.length - known,
    };
  }

  return {
    keeps: 'with the place, account, invitation or setting whose words it seals',
    lives: 'withItsOwner',
    async sweep(ctx) {
      const { alone } = await look(ctx);
      for (const keyId of alone) await vault.shred(keyId, ctx.now());
      return alone.length;
    },
    async left(ctx) {
      const { alone, unknown } = await look(ctx);
      return alone.length + unknown;
    },
  };
}

/** Beside the store, and by the same job. */
export function tombstoneRetention(tombstones: Tombstones): SweptRule {
  return {
    collection: 'tombstones',
    keeps: 'sixty days: longer than any backup',
    lives: 'forATerm',
    sweep: (ctx) => tombstones.clearPast(ctx.now()),
    left: (ctx) => tombstones.countPast(ctx.now()),
  };
}
