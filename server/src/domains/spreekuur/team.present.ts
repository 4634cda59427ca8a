import {
  accountIdSchema,
  type Colleague,
  type QuestionItem,
  type Skimmed,
  type TeamQuestion,
  type TeamVoice,
} from '@naast/shared/contract/answering';
import { themeIdSchema, threadIdSchema, voiceIdSchema } from '@naast/shared/contract/spreekuur';
import type { Account } from '../people/index.js';
import type { SeenSkimmed } from './actions/skim-unread.js';
import { presentAside, presentEntry } from './asker.present.js';
import type { SeenFacts, SeenQuestion, SeenVoice } from './load-thread.js';
import type { Thread } from './spreekuur.types.js';
import { dueBy, threadState, voiceState } from './thread-rules.js';

export function presentItem({ thread, voices, may }: SeenFacts): QuestionItem {
  return {
    id: threadIdSchema.parse(thread.id),
    state: threadState(thread),
    language: thread.language,
    askedAt: thread.askedAt.toISOString(),
    themeIds: thread.themeIds.map((themeId) => themeIdSchema.parse(themeId)),
    askedFor: thread.askedFor,
    voiceWish: thread.voiceWish,
    tone: thread.tone,
    helloBy: thread.helloBy.toISOString(),
    greetedAt: thread.greeting?.at.toISOString() ?? null,
    urgency: thread.urgency,
    worries: [...thread.worries],
    voices: voices.map((seen) => presentVoice(thread, seen)),
    dueBy: dueBy(thread)?.toISOString() ?? null,
    setAside: presentAside(thread),
    rev: thread.rev,
    may: { read: may.read, giveBack: may.giveBack },
  };
}

const presentVoice = (thread: Thread, { voice, taker, may }: SeenVoice): TeamVoice => ({
  id: voiceIdSchema.parse(voice.id),
  kind: voice.kind,
  state: voiceState(thread, voice),
  taker: taker === null ? null : { name: taker.name, isMe: taker.isMe },
  promisedBy: voice.promisedBy.toISOString(),
  may: { take: may.take, write: may.write, handOver: may.handOver, letGo: may.letGo },
});

export function presentQuestion(seen: SeenQuestion): TeamQuestion {
  return {
    ...presentItem(seen),
    entries: seen.entries.map((entry) => presentEntry(entry, seen)),
    may: seen.may,
  };
}

export const presentSkimmed = (seen: SeenSkimmed): Skimmed => ({
  ...presentItem(seen),
  firstWords: [...seen.firstWords],
  latestWords: seen.latestWords,
  moreWords: seen.moreWords,
  sameWords: seen.sameWords,
  may: seen.may,
});

export const presentColleague = ({ id, name, roles }: Account): Colleague => ({
  id: accountIdSchema.parse(id),
  name,
  roles: [...roles],
});
