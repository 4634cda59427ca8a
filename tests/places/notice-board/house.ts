import type { Edges } from '@naast/server/app';
import { domains } from '@naast/server/domains';
import type { Domain } from '@naast/server/domains/domain';
import type { PlaceKind } from '@naast/server/domains/places/index';
import { plainSeat } from '@naast/server/domains/seats/index';
import { seatCollection } from '@naast/server/domains/seats/seats.model';
import type { Ctx } from '@naast/server/kernel/ctx';
import type { Handlers } from '@naast/server/platform/http/handlers';
import { contract } from '@naast/shared/contract/all';
import { seatIdSchema } from '@naast/shared/contract/seats';
import type { Schema } from 'mongoose';
import {
  decide,
  findOn,
  followBoard,
  postNote,
  removeBoard,
  showTyping,
  takeSeat,
  unfollowBoard,
} from './actions.js';
import { boardAudience, checkBoard, undecidedIn } from './audience.js';
import { boardCollection, boardLog, boardStore, boardsIn, placeOf } from './board.js';
import { boardPolicy, boardViewers, gate, viewerOf } from './policy.js';
import { presentFacts, presentHeld, presentNote } from './present.js';
import { type BoardView, boardCommands, boardEvents, boardRoutes, noticeBoard } from './wire.js';

const noticeBoards = {
  kind: noticeBoard,
  log: boardLog,
  viewers: boardViewers,
  actions: { follow: followBoard, unfollow: unfollowBoard },
  among: (ctx, ids) => boardsIn(ctx.stores).among(ids),
  remove: removeBoard,
  isBackedUp: false,
  check: checkBoard,
  live: {
    placeOf,
    actions: { post: postNote, type: showTyping },
    present: presentNote,
    isOthersForAuthor: () => false,
    presentSeat: plainSeat,
  },
} satisfies PlaceKind;

const newestMost = 50;

/** One read, for pages without a cookie and for catch-up. */
async function readBoard(ctx: Ctx, id: string, afterRev: number | undefined): Promise<BoardView> {
  const { board, seat } = gate(ctx, 'board.read', await findOn(ctx, id));
  const viewer = viewerOf(ctx.actor);
  const log = ctx.stores.messages.of(boardLog, board.id);
  // Read before the window: changes in between come by event or catch-up.
  const rev = await ctx.stores.messages.rev(placeOf(board));
  const notes =
    afterRev === undefined
      ? (await log.window({ limit: newestMost })).reverse()
      : await log.changedAfter(afterRev, newestMost);
  const mine = viewer === 'keepers' ? { limit: newestMost } : { seatId: seat?.id ?? '', limit: newestMost };
  return {
    facts: presentFacts(board, await undecidedIn(ctx.stores, board.id), viewer),
    messages: notes.map(presentNote),
    rev: afterRev === undefined ? rev : (notes.at(-1)?.rev ?? afterRev),
    complete: afterRev === undefined || notes.length < newestMost,
    mySeatId: seat && seatIdSchema.parse(seat.id),
    freed: null,
    held: (await ctx.stores.messages.held(boardLog, board.id, mine)).map(presentHeld),
  };
}

const boardHttp: Handlers<typeof boardRoutes> = {
  readBoard: (ctx, { params, query }) => readBoard(ctx, params.boardId, query.afterRev),
  async takeSeat(ctx, { params, body }, visit) {
    if (!visit.started) await visit.begin();
    return { seatId: seatIdSchema.parse(await takeSeat(ctx, { ...params, ...body })) };
  },
  async decide(ctx, { params, body }) {
    await decide(ctx, { ...params, ...body });
    return {};
  },
};

const boards = {
  policy: boardPolicy as object,
  stores: ({ connection, vault }) => ({ boards: boardStore(connection, vault) }) as object,
  collections: [boardCollection],
  places: [noticeBoards],
  http: boardHttp as object,
  audience: boardAudience,
} satisfies Domain;

// The enum in the schema of seats has the contract's kinds only; add this one.
seatCollection.schema.path<Schema.Types.String>('placeKind').enum(noticeBoard);

/** Edges of an installation with this kind of place. */
export const withNoticeBoards = {
  domains: [...domains, boards],
  contract: {
    routes: { ...contract.routes, ...boardRoutes },
    commands: { ...contract.commands, ...boardCommands },
    events: { ...contract.events, ...boardEvents },
  },
} satisfies Edges;
