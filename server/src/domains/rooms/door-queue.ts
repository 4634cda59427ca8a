import { createHash, randomBytes } from 'node:crypto';
import { limits } from '@naast/shared/limits';

/** The visits of one network that wait at one door. Times are epoch milliseconds; `mark` tells one visit from another. */
export interface DoorQueue {
  /** What this network has left, in milliseconds: a chair costs `msPerToken`. */
  credit: number;
  at: number;
  /** When each mark first and last asked, in order of arrival. */
  readonly waiting: Map<string, { readonly since: number; readonly askedAt: number }>;
  /** When each mark was let in by a host, until it asks again. */
  readonly letIn: Map<string, number>;
  /** Of the visits that find the queue full, one is drawn for every other chair. */
  readonly draw: Draw;
}

interface Draw {
  /** Of this round. */
  salt: Buffer;
  first: { readonly mark: string; readonly ticket: string; readonly askedAt: number } | null;
  /** Whether the next turn is theirs. */
  isNext: boolean;
}

export interface ChairRate {
  readonly msPerToken: number;
  /** The largest credit, which an unused queue has, in milliseconds. */
  readonly most: number;
}

const { awayAfter, waitingMost } = limits.door;

export const newQueue = ({ most }: ChairRate, at: number): DoorQueue => ({
  credit: most,
  at,
  waiting: new Map(),
  letIn: new Map(),
  draw: { salt: randomBytes(16), first: null, isNext: true },
});

/** Brings the queue to time `at`: adds credit, and drops the marks that have not asked for `awayAfter`, also those let in. */
export function refresh(queue: DoorQueue, { most }: ChairRate, at: number): void {
  queue.credit = Math.min(most, queue.credit + Math.max(0, at - queue.at));
  queue.at = at;
  for (const [mark, { askedAt }] of queue.waiting) if (at - askedAt > awayAfter) queue.waiting.delete(mark);
  for (const [mark, letInAt] of queue.letIn) if (at - letInAt > awayAfter) queue.letIn.delete(mark);
  const { first } = queue.draw;
  if (first !== null && at - first.askedAt > awayAfter) queue.draw.first = null;
}

/** An idle queue is the same as a new one, so it need not be kept. */
export const isIdle = (queue: DoorQueue, { most }: ChairRate): boolean =>
  queue.credit >= most && queue.waiting.size === 0 && queue.letIn.size === 0;

/** Milliseconds that `mark` waits for a chair; 0: now, and the chair is taken from the credit. Needs `refresh` first. */
export function ask(queue: DoorQueue, mark: string, { msPerToken }: ChairRate): number {
  if (queue.letIn.delete(mark)) return 0;
  const { waiting, draw } = queue;
  const hasPlace = waiting.has(mark) || waiting.size < waitingMost;
  if (!hasPlace) enterDraw(queue, mark);
  const isDrawn = draw.first?.mark === mark;
  const drawnBefore = draw.first !== null && draw.isNext && !isDrawn ? 1 : 0;
  const ahead = isDrawn && draw.isNext ? 0 : hasPlace ? placeOf(queue, mark) + drawnBefore : waiting.size + 1;
  const wait = (ahead + 1) * msPerToken - queue.credit;
  // Only the drawn mark passes the queue.
  if (wait <= 0 && (hasPlace || isDrawn)) {
    queue.credit -= msPerToken;
    waiting.delete(mark);
    draw.isNext = !isDrawn;
    if (isDrawn) Object.assign(draw, { first: null, salt: randomBytes(16) });
    return 0;
  }
  if (hasPlace) waiting.set(mark, { since: waiting.get(mark)?.since ?? queue.at, askedAt: queue.at });
  return Math.ceil(wait);
}

const placeOf = ({ waiting }: DoorQueue, mark: string): number => {
  const at = [...waiting.keys()].indexOf(mark);
  return at === -1 ? waiting.size : at;
};

/**
 * The lowest ticket of each round is drawn. A visit has one ticket a round, so asking more often does not help, and one person who
 * fills the queue cannot keep others out for ever.
 */
function enterDraw({ draw, at }: DoorQueue, mark: string): void {
  const ticket = createHash('sha256').update(draw.salt).update(mark).digest('base64url');
  if (draw.first === null || ticket <= draw.first.ticket) draw.first = { mark, ticket, askedAt: at };
}
