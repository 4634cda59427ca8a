import { randomUUID } from 'node:crypto';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { deskRoutes } from '@naast/shared/contract/desk';
import { noteRoutes } from '@naast/shared/contract/notes';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import {
  aQuestion,
  asksFurther,
  comesBack,
  givesBack,
  greets,
  newestQuestion,
  notes,
  readsQuestion,
  setsAside,
  takes,
  voiceOf,
  wordsOf,
} from '../../../support/spreekuur.js';
import { inThread } from '../../../support/wire.js';
import type { CanaryHouse } from '../canary-house.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';
import type { Team } from './team.js';

/** Asks with all optional parts; draws the codename again and confirms it. */
async function asks(house: CanaryHouse, asker: CanaryPerson): Promise<string> {
  const { question: text, happened, standing, wish } = words;
  const body = aQuestion({ text, happened, standing, wish });
  const first = await asker.call(spreekuurRoutes.askQuestion, { body });
  const typed = wordsOf(await asker.call(spreekuurRoutes.drawCodename, {}));
  for (const kept of [wordsOf(first.codename), typed])
    for (const line of [kept, ...kept.split('\n')]) house.secrets.add(line);
  await asker.call(spreekuurRoutes.confirmCodename, { body: { words: typed } });
  return typed;
}

/** Skims, sets aside in both ways, gives back; the asker writes. */
async function isSetAside({ host }: Team, asker: CanaryPerson, threadId: ThreadId): Promise<void> {
  const skims = () => host.call(answeringRoutes.skimUnread, { query: {} });
  const { questions } = await skims();
  const rev = questions.find(({ id }) => id === threadId)?.rev ?? 0;
  const reason = 'notClear' as const;
  await host.call(answeringRoutes.setManyAside, { body: { reason, questions: [{ threadId, rev }] } });
  await host.call(answeringRoutes.listQuestions, { query: { show: 'aside' } });
  await givesBack(host, threadId);
  await setsAside(host, threadId, reason);
  await asker.ask(spreekuurRoutes.saveMyQuestion, { query: { language: 'nl' } });
  await asksFurther(asker, words.further);
  await skims();
}

/** Greets, reads in, writes notes, takes, hands over, lets go, asks back and answers with all parts. */
async function isAnswered(team: Team, threadId: ThreadId): Promise<void> {
  const { host, second, consultant } = team;
  const params = { threadId };
  for (const person of [host, consultant]) {
    await person.connect();
    await person.tells('questions:follow', {});
    await person.tells('place:follow', inThread(threadId));
  }
  await host.call(answeringRoutes.listQuestions, { query: {} });
  await host.call(answeringRoutes.findFitting, { query: {} });
  await host.call(answeringRoutes.readIn, {
    params,
    body: { urgency: 2, worries: ['suicide'], themeIds: [] },
  });
  await greets(host, threadId, words.hello);
  await notes(host, threadId, words.note);
  await consultant.call(noteRoutes.listNotes, { params });

  const { id: voiceId } = await takes(host, threadId, 'experience');
  const ofVoice = { params: { threadId, voiceId } };
  const { colleagues } = await host.call(answeringRoutes.listColleagues, ofVoice);
  const to = colleagues.find(({ name }) => name === words.second)?.id;
  if (!to) throw new Error('nobody to hand over to');
  await host.call(answeringRoutes.handOver, { ...ofVoice, body: { to } });
  await second.call(deskRoutes.readDesk, {});
  await second.call(answeringRoutes.letGo, ofVoice);
  await takes(host, threadId, 'experience');
  const writes = (person: CanaryPerson, where: typeof ofVoice, kind: 'askBack' | 'answer', parts: object) =>
    person.call(answeringRoutes.writeToAsker, {
      ...where,
      body: { clientKey: randomUUID(), kind, text: words.answer, ...parts },
    });
  await writes(host, ofVoice, 'askBack', { text: words.askBack });
  const other = voiceOf(await readsQuestion(consultant, threadId), 'professional');
  await takes(consultant, threadId, 'professional');
  const { known, unknown, options, yourself } = words;
  await writes(consultant, { params: { threadId, voiceId: other.id } }, 'answer', {
    ...{ known, unknown, options, yourself },
  });
  for (const person of [host, consultant]) {
    await person.tells('place:unfollow', inThread(threadId));
    await person.tells('questions:unfollow', {});
  }
}

/** A question that stays; its asker reads, writes in every way and saves it, from two browsers. */
export async function asksAQuestion(house: CanaryHouse, team: Team): Promise<string> {
  const asker = house.person('iemand');
  await asker.call(spreekuurRoutes.readSpreekuur, {});
  const typed = await asks(house, asker);
  await isSetAside(team, asker, await newestQuestion(team.host));
  await isAnswered(team, await newestQuestion(team.host));

  const elsewhere = house.person('dezelfde');
  await elsewhere.refusal(spreekuurRoutes.returnWithCodename, { body: { words: words.refused } });
  await comesBack(elsewhere, typed);
  await elsewhere.connect();
  const { id, entries } = await elsewhere.call(spreekuurRoutes.readMyQuestion, {});
  await elsewhere.tells('place:follow', inThread(id));
  const about = entries.find(({ kind }) => kind === 'answer')?.id;
  const writes = (entry: object) =>
    elsewhere.call(spreekuurRoutes.writeInMyQuestion, {
      body: { clientKey: randomUUID(), ...entry } as never,
    });
  await writes({ kind: 'further', text: words.further });
  await writes({ kind: 'thanks', text: words.thanks });
  await writes({ kind: 'didNotFit', text: words.didNotFit, about });
  await elsewhere.call(spreekuurRoutes.keepMyQuestion, { body: { keepDays: 365 } });
  await elsewhere.call(spreekuurRoutes.markMyQuestionSeen, { body: { seq: 1 } });
  await elsewhere.ask(spreekuurRoutes.saveMyQuestion, { query: { language: 'nl' } });
  await elsewhere.tells('place:unfollow', inThread(id));
  return typed;
}

/** A question that is answered, withdrawn and erased, so that free pages are searched too. */
export async function erasesAQuestion(house: CanaryHouse, team: Team): Promise<void> {
  const asker = house.person('nog iemand');
  await asks(house, asker);
  await isAnswered(team, await newestQuestion(team.host));
  await asker.call(spreekuurRoutes.withdrawMyQuestion, {});
  await asker.call(spreekuurRoutes.eraseMyQuestion, {});
}
