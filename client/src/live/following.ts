import type { ErrorCode, Refusal } from '@naast/shared/errors';
import type { LineListener, PlacePorts } from './ports.js';
import type { Target } from './wire.js';

export interface Follower extends Omit<LineListener, 'up'> {
  /**
   * At each connect, and again a while after it failed. Calls `follow` first: what was told before it answers was missed. After
   * each wait it asks `isOver`: the line may have dropped, and a newer attempt be under way.
   */
  begin(follow: () => Promise<number | null>, isOver: () => boolean): Promise<void>;
  /** What the attempt failed with. Answers whether to try again. */
  refused(code: Refusal): boolean;
}

export interface Following {
  readonly isFollowed: () => boolean;
  stop(): void;
}

class Refused extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

export const tryAgainAfter = 2000;

/** Follows a place, or a list, until it is stopped: the engine of every kind of place, with words or without. */
export function keepFollowing(
  target: Target,
  { line, refusalOf, after }: Pick<PlacePorts, 'line' | 'refusalOf' | 'after'>,
  follower: Follower,
): Following {
  /** Each attempt has its number; an older one that is still waiting must not write any more. */
  let attempt = 0;
  let isFollowed = false;
  let callOff = () => {};

  function lost(): void {
    attempt++;
    isFollowed = false;
    callOff();
  }

  async function begin(): Promise<void> {
    lost();
    const mine = attempt;
    const isOver = () => mine !== attempt;
    async function follow(): Promise<number | null> {
      const answer = await line.ask('place:follow', target);
      if (!answer.ok) throw new Refused(answer.error.code);
      if (!isOver()) isFollowed = true;
      return answer.reply.rev ?? null;
    }
    try {
      await follower.begin(follow, isOver);
    } catch (error) {
      if (isOver() || !follower.refused(refusalOf(error))) return;
      callOff = after(tryAgainAfter, () => void begin());
    }
  }

  const stopListening = line.listen(target, {
    up: () => void begin(),
    down() {
      lost();
      follower.down();
    },
    failed: follower.failed,
    heard: follower.heard,
  });

  return {
    isFollowed: () => isFollowed,
    stop() {
      lost();
      stopListening();
    },
  };
}
