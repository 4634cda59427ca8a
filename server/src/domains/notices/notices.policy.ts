import type { PolicyTable } from '../../kernel/abilities.js';
import { type Actor, accountIdOf } from '../../kernel/actor.js';
import { deny, type Verdict } from '../../kernel/verdict.js';
import { canObject, isObjectionOpen, type Notice } from './notices.types.js';

interface OnOne {
  readonly notice: Notice | null;
}
interface ForSure {
  readonly notice: Notice;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'notice.send': { on: null };
    /** By its nine words. */
    'notice.return': { on: OnOne; granted: ForSure };
    'notice.object': { on: OnOne; granted: ForSure };
  }
}
export type NoticeAbility = 'notice.send' | 'notice.return' | 'notice.object';

export const noticePolicy: PolicyTable<NoticeAbility> = {
  // The law says anybody: from outside and inside, with an account and without.
  'notice.send': () => 'allow',
  'notice.return': (_actor, { notice }) => (notice === null ? deny('codenameUnknown') : 'allow'),
  'notice.object'(_actor, { notice }, now) {
    if (notice === null) return deny('codenameUnknown');
    return canObject(notice, now) ? 'allow' : deny('notAllowed');
  },
};

/** For a decision that the queue's ability grants: who decided does not answer what is said against it. */
export function answeringObjection(actor: Actor, notice: Notice | null): Verdict {
  if (notice === null || notice.objection === null) return 'hide';
  if (!isObjectionOpen(notice)) return deny('changedMeanwhile');
  return notice.decided?.by === accountIdOf(actor) ? deny('needsSecondPerson') : 'allow';
}
