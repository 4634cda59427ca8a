import { createHash, randomBytes } from 'node:crypto';
import { limits } from '@naast/shared/limits';

/** Those of one network who want to come in at one door. Times are epoch milliseconds; `mark` tells one visit from another. */
export interface DoorLine {
  /** What this network has left, in milliseconds: a chair costs `msPerTurn`. */
  credit: number;
  at: number;
  /** By when they last asked, in order of arrival. */
  readonly waiting: Map<string, number>;
  /** Let in by a host and not back yet, and when. */
  readonly letIn: Map<string, number>;
  /** Of those who find the line full, one is drawn for every other turn. */
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
  readonly msPerTurn: number;
  /** The credit of a line that nobody used for long. */
  readonly most: number;
}

const { awayAfter, waitingMost } = limits.door;

export const newLine = ({ most }: ChairRate, at: number): DoorLine => ({
  credit: most,
  at,
  waiting: new Map(),
  letIn: new Map(),
  draw: { salt: randomBytes(16), first: null, isNext: true },
});

/** Time goes by: chairs come free for this network, and who no longer asks loses their place, or that a host let them in. */
export function refresh(line: DoorLine, { most }: ChairRate, at: number): void {
  line.credit = Math.min(most, line.credit + Math.max(0, at - line.at));
  line.at = at;
  for (const those of [line.waiting, line.letIn])
    for (const [mark, since] of those) if (at - since > awayAfter) those.delete(mark);
  const { first } = line.draw;
  if (first !== null && at - first.askedAt > awayAfter) line.draw.first = null;
}

/** A line that waits for nobody and holds back nobody says no more than none. */
export const isIdle = (line: DoorLine, { most }: ChairRate): boolean =>
  line.credit >= most && line.waiting.size === 0 && line.letIn.size === 0;

/** How long this one waits for a chair; 0: now, and the turn is taken. The line is as it is now (`refresh`). */
export function ask(line: DoorLine, mark: string, { msPerTurn }: ChairRate): number {
  if (line.letIn.delete(mark)) return 0;
  const { waiting, draw } = line;
  const hasPlace = waiting.has(mark) || waiting.size < waitingMost;
  if (!hasPlace) enterDraw(line, mark);
  const isDrawn = draw.first?.mark === mark;
  const drawnBefore = draw.first !== null && draw.isNext && !isDrawn ? 1 : 0;
  const ahead = isDrawn && draw.isNext ? 0 : hasPlace ? placeOf(line, mark) + drawnBefore : waiting.size + 1;
  const wait = (ahead + 1) * msPerTurn - line.credit;
  // Only the one who is drawn comes in past the line.
  if (wait <= 0 && (hasPlace || isDrawn)) {
    line.credit -= msPerTurn;
    waiting.delete(mark);
    draw.isNext = !isDrawn;
    if (isDrawn) Object.assign(draw, { first: null, salt: randomBytes(16) });
    return 0;
  }
  if (hasPlace) waiting.set(mark, line.at);
  return Math.ceil(wait);
}

const placeOf = ({ waiting }: DoorLine, mark: string): number => {
  const at = [...waiting.keys()].indexOf(mark);
  return at === -1 ? waiting.size : at;
};

/**
 * The lowest ticket of each round is drawn, and a ticket is the visit's own: asking more often makes nobody likelier, and who
 * fills the line keeps nobody out for ever.
 */
function enterDraw({ draw, at }: DoorLine, mark: string): void {
  const ticket = createHash('sha256').update(draw.salt).update(mark).digest('base64url');
  if (draw.first === null || ticket <= draw.first.ticket) draw.first = { mark, ticket, askedAt: at };
}
