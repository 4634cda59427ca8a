import type { Ctx } from '../../kernel/ctx.js';
import { addWorkingDays, type Organisation, sharePassed, theOrganisation } from '../organisation/index.js';
import type { Thread, Voice } from './spreekuur.types.js';
import { voiceState } from './thread-rules.js';

/** Shares of a promise, in reading hours, after which its taker is reminded of it, and with the second one those who arrange. */
const halfway = 0.5;
const almostLate = 0.8;

/** What its taker has to know of a promise: half of it is over, or nearly all; null before that. */
export type Reminder = 'halfway' | 'almostLate' | null;

type Hours = Pick<Organisation, 'reading' | 'timeZone'>;

/** Null also when it is late: that is said elsewhere. */
export function reminderOf({ reading, timeZone }: Hours, thread: Thread, voice: Voice, now: Date): Reminder {
  const { promisedFrom, promisedBy: by } = voice;
  if (now > by) return null;
  const share = sharePassed(reading, timeZone, { from: promisedFrom ?? thread.askedAt, by }, now);
  if (share >= almostLate) return 'almostLate';
  return share >= halfway ? 'halfway' : null;
}

/** Nobody greeted its asker yet, nor answered. */
const isHelloAlmostLate = ({ reading, timeZone }: Hours, thread: Thread, now: Date): boolean =>
  thread.greeting === null &&
  thread.firstAnswerAt === null &&
  sharePassed(reading, timeZone, { from: thread.askedAt, by: thread.helloBy }, now) >= almostLate;

/** Open questions of which a promise is close to its end, soonest first; those of which one is late already are left out. */
export async function almostLateQuestions(ctx: Ctx): Promise<Thread[]> {
  const organisation = await theOrganisation(ctx);
  const now = ctx.now();
  const { reading, timeZone, promise } = organisation;
  // The last fifth of a promise of so many working days begins within so many of them.
  const days = Math.ceil(promise.answerWorkingDays * (1 - almostLate)) + 1;
  const until = addWorkingDays(reading, timeZone, now, days);
  const soon = await ctx.stores.spreekuur.lists.dueBetween(now, until);
  return soon.filter((thread) => {
    const voices = thread.voices.filter((voice) => ['open', 'taken'].includes(voiceState(thread, voice)));
    return (
      isHelloAlmostLate(organisation, thread, now) ||
      voices.some((voice) => reminderOf(organisation, thread, voice, now) === 'almostLate')
    );
  });
}
