import type { Refusal } from '@naast/shared/errors';
import type { ConnectionListener, PlacePorts } from './ports.js';
import type { Target } from './wire.js';

export interface Follower extends Omit<ConnectionListener, 'up'> {
  /**
   * Called after each connect, once the target is followed; earlier events were missed. `rev`: the target's current rev, if it has
   * one. When this rejects, the target is followed again. `isOver`: the connection was lost since; a newer attempt may be running.
   */
  followed(rev: number | null, isOver: () => boolean): Promise<void>;
  /** An attempt failed. Returns whether to retry. */
  refused(code: Refusal): boolean;
}

export interface Following {
  isFollowed(): boolean;
  stop(): void;
}

export const tryAgainAfter = 2000;

/** Keeps following a place or a list, over reconnects, until stopped. */
export function keepFollowing(
  target: Target,
  { connection, refusalOf, after }: Pick<PlacePorts, 'connection' | 'refusalOf' | 'after'>,
  follower: Follower,
): Following {
  /** The number of the latest attempt: an older one that is still waiting must change nothing. */
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
      const answer = await connection.ask('place:follow', target);
      if (isOver()) return;
      if (!answer.ok) return failed(answer.error.code);
      isFollowed = true;
      await follower.followed(answer.reply.rev ?? null, isOver);
    } catch (error) {
      failed(refusalOf(error));
    }
  }

  const stopListening = connection.listen(target, {
    up: () => void follow(),
    down() {
      lost();
      follower.down?.();
    },
    failed: (why) => follower.failed?.(why),
    received: (event) => follower.received?.(event),
  });

  return {
    isFollowed: () => isFollowed,
    stop() {
      lost();
      stopListening();
    },
  };
}
