import { randomUUID } from 'node:crypto';
import {
  answeringRoutes,
  type ListCursor,
  type QuestionItem,
  type QuestionList,
  type TeamQuestion,
  type TeamVoice,
  type Urgency,
} from '@naast/shared/contract/answering';
import type { Reply } from '@naast/shared/contract/kit';
import { noteRoutes } from '@naast/shared/contract/notes';
import {
  type AsideReason,
  type MyQuestion,
  spreekuurRoutes,
  type ThreadId,
  type VoiceKind,
} from '@naast/shared/contract/spreekuur';
import type { Person } from './person.js';
import { inThread } from './wire.js';

/** Actions of the spreekuur for tests, over real HTTP. */

export interface Asked {
  readonly words: string;
  readonly question: MyQuestion;
}

export const questionText = 'Ik slaap al weken slecht en ik durf er met niemand over te praten.';

export const aQuestion = (changes: object = {}) => ({
  clientKey: randomUUID() as string,
  language: 'nl' as const,
  themeIds: [],
  askedFor: 'self' as const,
  voiceWish: 'both' as const,
  tone: 'warm' as const,
  keepDays: 90 as const,
  isSixteenOrOlder: true as const,
  text: questionText,
  ...changes,
});

export const wordsOf = ({ lines }: { lines: readonly (readonly string[])[] }): string =>
  lines.map((line) => line.join(' ')).join('\n');

export async function asks(person: Person, changes: object = {}): Promise<Asked> {
  const { codename, question } = await person.call(spreekuurRoutes.askQuestion, { body: aQuestion(changes) });
  return { words: wordsOf(codename), question };
}

export async function asksAndConfirms(person: Person, changes: object = {}): Promise<Asked> {
  const asked = await asks(person, changes);
  const question = await person.call(spreekuurRoutes.confirmCodename, { body: { words: asked.words } });
  return { words: asked.words, question };
}

export const comesBack = (person: Person, words: string): Promise<MyQuestion> =>
  person.call(spreekuurRoutes.returnWithCodename, { body: { words } });

export const readsAnswers = (person: Person): Promise<MyQuestion> =>
  person.call(spreekuurRoutes.readMyQuestion, {});

export const asksFurther = (person: Person, text: string): Promise<MyQuestion> =>
  person.call(spreekuurRoutes.writeInMyQuestion, {
    body: { clientKey: randomUUID(), kind: 'further', text },
  });

/** Reads one of the team's lists to its end. `between` runs after each page. */
export async function listOf(
  person: Person,
  show: QuestionList = 'open',
  between: (page: number) => Promise<unknown> = async () => {},
): Promise<QuestionItem[]> {
  const questions: QuestionItem[] = [];
  let after: ListCursor | undefined;
  for (let page = 0; ; page++) {
    const query: { show: QuestionList; after?: ListCursor } = { show };
    if (after !== undefined) query.after = after;
    const shown: Reply<typeof answeringRoutes.listQuestions> = await person.call(
      answeringRoutes.listQuestions,
      { query },
    );
    questions.push(...shown.questions);
    await between(page);
    if (shown.next === null) return questions;
    after = shown.next;
  }
}

/** The newest question in the team's list. */
export async function newestQuestion(person: Person): Promise<ThreadId> {
  const questions = await listOf(person);
  const newest = [...questions].sort((a, b) => a.askedAt.localeCompare(b.askedAt)).at(-1);
  if (!newest) throw new Error('no question is open');
  return newest.id;
}

export const readsQuestion = (person: Person, threadId: ThreadId): Promise<TeamQuestion> =>
  person.call(answeringRoutes.readQuestion, { params: { threadId } });

export function voiceOf(question: { readonly voices: readonly TeamVoice[] }, kind: VoiceKind): TeamVoice {
  const voice = question.voices.find((candidate) => candidate.kind === kind);
  if (!voice) throw new Error(`no ${kind} voice`);
  return voice;
}

export async function takes(person: Person, threadId: ThreadId, kind: VoiceKind): Promise<TeamVoice> {
  const { id } = voiceOf(await readsQuestion(person, threadId), kind);
  const params = { threadId, voiceId: id };
  return voiceOf(await person.call(answeringRoutes.takeVoice, { params }), kind);
}

export async function writesIn(
  person: Person,
  threadId: ThreadId,
  voice: Pick<TeamVoice, 'id'>,
  entry: { kind: 'askBack' | 'answer'; text: string; clientKey?: string },
): Promise<TeamQuestion> {
  const params = { threadId, voiceId: voice.id };
  const body = { clientKey: entry.clientKey ?? randomUUID(), kind: entry.kind, text: entry.text };
  return person.call(answeringRoutes.writeToAsker, { params, body });
}

export const greets = (
  person: Person,
  threadId: ThreadId,
  text = 'Wat fijn dat je schrijft.',
): Promise<TeamQuestion> =>
  person.call(answeringRoutes.greetAsker, { params: { threadId }, body: { clientKey: randomUUID(), text } });

export const readsIn = (person: Person, threadId: ThreadId, urgency: Urgency): Promise<TeamQuestion> =>
  person.call(answeringRoutes.readIn, { params: { threadId }, body: { urgency, worries: [], themeIds: [] } });

/** Reads the question first, since the request needs its present rev. */
export async function setsAside(
  person: Person,
  threadId: ThreadId,
  reason: AsideReason = 'twice',
): Promise<TeamQuestion> {
  const { rev } = await readsQuestion(person, threadId);
  return person.call(answeringRoutes.setAside, { params: { threadId }, body: { reason, rev } });
}

export const givesBack = (person: Person, threadId: ThreadId): Promise<QuestionItem> =>
  person.call(answeringRoutes.giveBack, { params: { threadId } });

export const notes = (person: Person, threadId: ThreadId, internalText: string) =>
  person.call(noteRoutes.writeNote, {
    params: { threadId },
    body: { clientKey: randomUUID(), internalText },
  });

/** Follows the asker's thread over the socket. */
export async function followsMyQuestion(asker: Person): Promise<void> {
  const { id } = await readsAnswers(asker);
  const ack = await asker.emit('place:follow', inThread(id));
  if (!ack.ok) throw new Error(`cannot follow: ${ack.error.code}`);
}
