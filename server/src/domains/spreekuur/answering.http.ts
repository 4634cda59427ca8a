import type { answeringRoutes } from '@naast/shared/contract/answering';
import type { Handlers } from '../../platform/http/handlers.js';
import { findFitting } from './actions/find-fitting.js';
import { giveBack } from './actions/give-back.js';
import { greetAsker } from './actions/greet-asker.js';
import { handOver } from './actions/hand-over.js';
import { letGo } from './actions/let-go.js';
import { readIn } from './actions/read-in.js';
import { listColleagues, listQuestions, readQuestion } from './actions/reads.js';
import { setAside } from './actions/set-aside.js';
import { setManyAside } from './actions/set-many-aside.js';
import { skimUnread } from './actions/skim-unread.js';
import { takeVoice } from './actions/take-voice.js';
import { writeToAsker } from './actions/write-to-asker.js';
import { wordsOf } from './spreekuur.http.js';
import { presentColleague, presentItem, presentQuestion, presentSkimmed } from './team.present.js';

export const answeringHttp: Handlers<typeof answeringRoutes> = {
  async listQuestions(ctx, { query }) {
    const { questions, next, found, open, unread, late, may } = await listQuestions(ctx, query);
    return { questions: questions.map(presentItem), next, found, open, unread, late, may };
  },
  async findFitting(ctx, { query }) {
    const fitting = await findFitting(ctx, { not: query.not?.split(',') ?? [] });
    return { fitting: fitting && { question: presentItem(fitting.question), because: fitting.because } };
  },
  async skimUnread(ctx, { query }) {
    const { questions, next, unread } = await skimUnread(ctx, query);
    return { questions: questions.map(presentSkimmed), next, unread };
  },
  async setManyAside(ctx, { body }) {
    return { results: await setManyAside(ctx, body) };
  },
  async setAside(ctx, { params, body }) {
    return presentQuestion(await setAside(ctx, { ...params, ...body }));
  },
  async giveBack(ctx, { params }) {
    return presentItem(await giveBack(ctx, params));
  },
  async readQuestion(ctx, { params }) {
    return presentQuestion(await readQuestion(ctx, params));
  },
  async readIn(ctx, { params, body }) {
    return presentQuestion(await readIn(ctx, { ...params, ...body }));
  },
  async greetAsker(ctx, { params, body }) {
    return presentQuestion(await greetAsker(ctx, { ...params, ...body }));
  },
  async takeVoice(ctx, { params }) {
    return presentQuestion(await takeVoice(ctx, params));
  },
  async listColleagues(ctx, { params }) {
    return { colleagues: (await listColleagues(ctx, params)).map(presentColleague) };
  },
  async handOver(ctx, { params, body }) {
    return presentQuestion(await handOver(ctx, { ...params, ...body }));
  },
  async letGo(ctx, { params }) {
    return presentItem(await letGo(ctx, params));
  },
  async writeToAsker(ctx, { params, body }) {
    const { clientKey, kind, ...words } = body;
    return presentQuestion(await writeToAsker(ctx, { ...params, clientKey, kind, words: wordsOf(words) }));
  },
};
