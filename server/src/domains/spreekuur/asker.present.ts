import {
  type AsideView,
  type EntryView,
  entryIdSchema,
  type MyQuestion,
  type SpreekuurView,
  type ThemeView,
  themeIdSchema,
  threadIdSchema,
  voiceIdSchema,
  type WriterView,
} from '@naast/shared/contract/spreekuur';
import type { Profession } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { type Theme } from '../organisation/index.js';
import type { Seat } from '../seats/index.js';
import type { SpreekuurNow } from './actions/reads.js';
import type { SeenThread } from './load-thread.js';
import { askerMay } from './rights.js';
import type { Entry, Thread } from './spreekuur.types.js';
import { asideUntil, keptUntil, threadState, voiceState } from './thread-rules.js';

export function presentSpreekuur({ themes, open, may }: SpreekuurNow): SpreekuurView {
  return {
    may: { ask: may.ask },
    themes: themes.map(presentTheme),
    weekly: open?.reading.weekly.map(({ weekday, from, to }) => ({ weekday, from, to })) ?? [],
    isWatched: open?.hours.within ?? false,
    watchedFrom: open?.hours.opensAt?.toISOString() ?? null,
    promise: open && {
      helloWorkingDays: open.promise.helloWorkingDays,
      answerWorkingDays: open.promise.answerWorkingDays,
    },
    ifAskedNow: open && {
      helloBy: open.ifAskedNow.helloBy.toISOString(),
      answerBy: open.ifAskedNow.answerBy.toISOString(),
    },
  };
}

export function presentMyQuestion(ctx: Ctx, seen: SeenThread): MyQuestion {
  const { thread } = seen;
  return {
    id: threadIdSchema.parse(thread.id),
    state: threadState(thread),
    askedAt: thread.askedAt.toISOString(),
    themes: seen.themes.map(presentTheme),
    askedFor: thread.askedFor,
    voiceWish: thread.voiceWish,
    tone: thread.tone,
    helloBy: thread.helloBy.toISOString(),
    voices: thread.voices.map((voice) => ({
      id: voiceIdSchema.parse(voice.id),
      kind: voice.kind,
      state: voiceState(thread, voice),
      by:
        voice.seatId === null
          ? null
          : presentWriter(seen.seats.get(voice.seatId), seen.professions.get(voice.id) ?? null),
      promisedBy: voice.promisedBy.toISOString(),
    })),
    setAside: presentAside(thread),
    linesFirst: isDangerous(thread) || thread.setAside !== null,
    codenameConfirmed: thread.confirmedAt !== null,
    keepDays: thread.keepDays,
    keptUntil: keptUntil(thread)?.toISOString() ?? null,
    entries: seen.entries.map((entry) => presentEntry(entry, seen)),
    seenSeq: thread.seenSeq,
    rev: thread.rev,
    may: askerMay(ctx, thread),
  };
}

/** Urgency "plan, means or time", or higher. */
const isDangerous = ({ urgency }: Pick<Thread, 'urgency'>): boolean => urgency !== null && urgency >= 3;

/** The reason, and until when it can be given back. Not the host. */
export function presentAside(thread: Pick<Thread, 'setAside'>): AsideView | null {
  const until = asideUntil(thread);
  if (thread.setAside === null || until === null) return null;
  const { reason, at } = thread.setAside;
  return { reason, at: at.toISOString(), until: until.toISOString() };
}

export function presentEntry(entry: Entry, { seats }: Pick<SeenThread, 'seats'>): EntryView {
  const { kind, words, about, profession } = entry.body;
  return {
    id: entryIdSchema.parse(entry.id),
    seq: entry.seq,
    kind,
    sentAt: entry.sentAt.toISOString(),
    from: presentWriter(seats.get(entry.seatId), profession),
    words,
    about: about === null ? null : entryIdSchema.parse(about),
  };
}

/** The asker has no name. */
const presentWriter = (seat: Seat | undefined, profession: Profession | null): WriterView => ({
  name: seat?.name || null,
  role: seat?.role ?? 'person',
  profession,
});

const presentTheme = ({ id, title, isOffered }: Theme): ThemeView => ({
  isOffered,
  id: themeIdSchema.parse(id),
  title: { nl: title.nl, en: title.en },
});
