import type { AppealOutcome, CaseOutcome } from '@naast/shared/contract/cases';
import type { HeavyKind } from '@naast/shared/contract/heavy';
import type { Bilingual } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { accountIdOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { orNull } from '../../../kernel/or-null.js';
import { authorize, authorizeRead } from '../../../platform/policy/authorize.js';
import { earlierOn, findMeasure, isAnotherThan, type Measure } from '../../measures/index.js';
import { accountName, canSignIn, listTeam } from '../../people/index.js';
import type { PlaceKinds, Visibility } from '../../places/index.js';
import { roomTitle } from '../../rooms/index.js';
import { type CaseFilter, cursorIn, cursorText } from '../case-rows.js';
import { heavyOf } from '../danger.js';
import { findCase, partiesAmong } from '../find-case.js';
import { moderates } from '../moderation.policy.js';
import { type Case, type CaseTexts, isClaimed } from '../moderation.types.js';
import { outcomesFor } from '../outcomes.js';
import { moderationIn } from '../place-moderation.js';
import { type GraveParts, readGraveParts } from './read-grave.js';

export interface Named {
  readonly name: string;
  readonly isMe: boolean;
}

/** A case as one of the team sees it in a list. */
export interface SeenCase {
  readonly case: Case;
  readonly isParty: boolean;
  readonly room: { readonly id: string; readonly title: Bilingual } | null;
  readonly isPlaceOpen: boolean;
  /** Null: nobody looks at it now. */
  readonly claimedBy: Named | null;
  readonly passedOnBy: Named | null;
  readonly passedOnTo: Named | null;
  readonly decidedBy: Named | null;
  readonly answeredBy: Named | null;
  readonly may: { readonly read: boolean; readonly claim: boolean; readonly decide: boolean };
}

/** An opened case. */
export interface ReadCase {
  readonly seen: SeenCase;
  readonly texts: CaseTexts;
  /** Ids of words that are folded. */
  readonly heavy: ReadonlyMap<string, HeavyKind>;
  /** The same of what was written with flags, in its order, and of what is said against the decision. */
  readonly saidHeavy: readonly (HeavyKind | null)[];
  readonly appealHeavy: HeavyKind | null;
  readonly visibility: Visibility | null;
  readonly outcomes: readonly (CaseOutcome | AppealOutcome)[];
  /** What its person wrote against it, and the answer. */
  readonly appealWords: string | null;
  readonly answer: string | null;
  readonly earlier: readonly Earlier[];
  readonly isSecondThere: boolean;
  readonly grave: GraveParts;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

export type Earlier = Pick<Measure, 'kind' | 'from' | 'until' | 'why'> & {
  readonly byName: string | null;
  readonly isLifted: boolean;
};

export interface ListCases extends CaseFilter {
  readonly after?: string | undefined;
}

export async function listCases(ctx: Ctx, kinds: PlaceKinds, { after, ...filter }: ListCases) {
  authorize(ctx, 'case.list', null);
  const { cases } = ctx.stores;
  const cursor = after === undefined ? null : cursorIn(after);
  const [page, waiting, passedOn] = await Promise.all([
    cases.list(filter, cursor, limits.case.page),
    cases.count('new'),
    cases.count('passedOn'),
  ]);
  return {
    cases: await seeCases(ctx, kinds, page.cases),
    next: page.next && cursorText(page.next),
    counts: { new: waiting, passedOn },
  };
}

export async function readCase(
  ctx: Ctx,
  kinds: PlaceKinds,
  { caseId }: { caseId: string },
): Promise<ReadCase> {
  const on = await authorizeRead(ctx, 'case.read', await findCase(ctx, kinds, caseId));
  const { id, matter, measureId } = on.case;
  const of = matter && moderationIn(kinds, matter.place.kind);
  const [seen, texts, visibility, outcomes, team, measure, earlier, isSecondThere, grave] = await Promise.all(
    [
      seeCase(ctx, kinds, on.case),
      ctx.stores.cases.texts(id),
      matter?.messageId ? of?.hiding?.now(ctx, matter.place.id, matter.messageId) : null,
      outcomesFor(ctx, kinds, on.case),
      listTeam(ctx),
      measureId === null ? null : findMeasure(ctx, measureId),
      matter === null ? [] : earlierOn(ctx, { place: matter.place, seatId: matter.seatId }),
      isAnotherThan(ctx, [accountIdOf(ctx.actor)]),
      readGraveParts(ctx, on),
    ],
  );
  const me = accountIdOf(ctx.actor);
  const heavy = new Map<string, HeavyKind>();
  for (const item of texts.copied?.items ?? []) {
    const kind = await heavyOf(ctx, item);
    if (kind !== null) heavy.set(item.id, kind);
  }
  const appealWords = measure?.appeal?.words ?? grave.notice?.objection?.words ?? null;
  return {
    seen,
    texts,
    heavy,
    saidHeavy: await Promise.all(texts.said.map(({ text }) => heavyOf(ctx, { text }))),
    appealHeavy: appealWords === null ? null : await heavyOf(ctx, { text: appealWords }),
    visibility: visibility ?? null,
    outcomes: seen.may.decide ? outcomes : [],
    appealWords,
    answer: measure?.appeal?.decided?.words ?? grave.notice?.objection?.decided?.words ?? null,
    grave,
    earlier: await Promise.all(
      earlier
        .filter((one) => one.id !== measureId)
        .map(async ({ by, ...one }) => ({ ...one, byName: await accountName(ctx, by) })),
    ),
    isSecondThere,
    colleagues: team
      .filter((account) => account.id !== me && moderates(account.roles) && canSignIn(account))
      .map(({ id: colleagueId, name }) => ({ id: colleagueId, name })),
  };
}

export async function seeCase(ctx: Ctx, kinds: PlaceKinds, one: Case): Promise<SeenCase> {
  const [seen] = await seeCases(ctx, kinds, [one]);
  if (!seen) throw new Error('no case');
  return seen;
}

/** One question each for all that they share: a page asks as much of a quiet evening as of a hard one. */
async function seeCases(ctx: Ctx, kinds: PlaceKinds, all: readonly Case[]): Promise<SeenCase[]> {
  const [parties, titles, open] = await Promise.all([
    partiesAmong(ctx, kinds, all),
    byId(
      all.map(({ roomId }) => roomId),
      (id) => roomTitle(ctx, id),
    ),
    byId(
      all.map(({ matter }) => matter && `${matter.place.kind}:${matter.place.id}`),
      (key) => isOpen(ctx, kinds, key),
    ),
  ]);
  const accounts = all.flatMap(({ claim, passedOn, decided, appeal }) => [
    appeal?.decided?.by,
    claim?.by,
    passedOn?.by,
    passedOn?.to,
    decided?.by,
  ]);
  const names = await byId(accounts, (id) => accountName(ctx, id));
  const me = accountIdOf(ctx.actor);
  const named = (id: string | null | undefined): Named | null =>
    id ? { name: names.get(id) ?? '', isMe: id === me } : null;
  return all.map((one) => {
    const { id, matter, roomId, claim, passedOn, decided, appeal } = one;
    const isParty = parties.has(id);
    const title = roomId === null ? null : (titles.get(roomId) ?? null);
    const on = { case: one, isParty };
    return {
      case: one,
      isParty,
      room: roomId !== null && title !== null ? { id: roomId, title } : null,
      isPlaceOpen: matter !== null && (open.get(`${matter.place.kind}:${matter.place.id}`) ?? false),
      claimedBy: isClaimed(one, ctx.now()) ? named(claim?.by) : null,
      passedOnBy: named(passedOn?.by),
      passedOnTo: named(passedOn?.to),
      decidedBy: named(decided?.by),
      answeredBy: named(appeal?.decided?.by),
      may: {
        read: ctx.judge('case.read', on) === 'allow',
        claim: ctx.judge('case.claim', on) === 'allow',
        decide: ctx.judge('case.decide', on) === 'allow',
      },
    };
  });
}

async function isOpen(ctx: Ctx, kinds: PlaceKinds, key: string): Promise<boolean> {
  const [name, id = ''] = key.split(':');
  const kind = Object.values(kinds).find((one) => one.kind === name);
  const found = kind?.moderation && (await orNull(kind.moderation.find(ctx, id)));
  return found?.isOpen ?? false;
}

async function byId<T>(
  ids: readonly (string | null | undefined)[],
  read: (id: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const known = [...new Set(ids.filter((id) => typeof id === 'string'))];
  return new Map(await Promise.all(known.map(async (id) => [id, await read(id)] as const)));
}
