import type { Refusal } from '@naast/shared/errors';
import type { LineListener, PlacePorts } from './ports.js';
import type { Target } from './wire.js';

export interface Follower extends Omit<LineListener, 'up'> {
  /**
   * Followed from here on, at each connect; what was told before was missed. `rev`: how far the place is, if it has one. When it
   * rejects, it is followed anew. `isOver`: whether the line dropped since, and a newer attempt may be under way.
   */
  followed(rev: number | null, isOver: () => boolean): Promise<void>;
  /** An attempt failed. Answers whether to try again. */
  refused(code: Refusal): boolean;
}

export interface Following {
  isFollowed(): boolean;
  stop(): void;
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

  async function follow(): Promise<void> {
    lost();
    const mine = attempt;
    const isOver = () => mine !== attempt;
    function failed(code: Refusal): void {
      if (!isOver() && follower.refused(code)) callOff = after(tryAgainAfter, () => void follow());
    }
    try {
      const answer = await line.ask('place:follow', target);
      if (isOver()) return;
      if (!answer.ok) return failed(answer.error.code);
      isFollowed = true;
      await follower.followed(answer.reply.rev ?? null, isOver);
    } catch (error) {
      failed(refusalOf(error));
    }
  }

  const stopListening = line.listen(target, {
    up: () => void follow(),
    down() {
      lost();
      follower.down?.();
    },
    failed: (why) => follower.failed?.(why),
    heard: (event) => follower.heard?.(event),
  });

  return {
    isFollowed: () => isFollowed,
    stop() {
      lost();
      stopListening();
    },
  };
}
