import type { helpRoutes } from '@naast/shared/contract/room-help';
import type { hostingRoutes } from '@naast/shared/contract/room-hosting';
import type { Handlers } from '../../platform/http/handlers.js';
import { announceEnd } from './actions/announce-end.js';
import { answerHelp } from './actions/answer-help.js';
import { askHelp } from './actions/ask-help.js';
import { joinAsConsultant } from './actions/join-as-consultant.js';
import { leaveHandover } from './actions/leave-handover.js';
import { pauseWriting } from './actions/pause-writing.js';
import { pinText } from './actions/pin-text.js';
import { listActs, readHandover } from './actions/reads.js';
import { setSlow } from './actions/set-slow.js';
import { whisper } from './actions/whisper.js';
import { listHelp } from './help-calls.js';
import { presentHelp, presentSession, presentWhisper } from './rooms.present.js';

export const hostingHttp: Handlers<typeof hostingRoutes & typeof helpRoutes> = {
  async pinText(ctx, { params, body }) {
    return presentSession(await pinText(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
  async setSlow(ctx, { params, body }) {
    return presentSession(await setSlow(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
  async pauseWriting(ctx, { params, body }) {
    return presentSession(await pauseWriting(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
  async announceEnd(ctx, { params, body }) {
    return presentSession(await announceEnd(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
  async listHelp(ctx) {
    return { calls: (await listHelp(ctx)).map(presentHelp) };
  },
  async askHelp(ctx, { params, body }) {
    await askHelp(ctx, { ...params, ...body });
    return {};
  },
  async joinAsConsultant(ctx, { params }) {
    await joinAsConsultant(ctx, params);
    return {};
  },
  async answerHelp(ctx, { params }) {
    await answerHelp(ctx, params);
    return {};
  },
  async whisper(ctx, { params, body }) {
    return presentWhisper(await whisper(ctx, { ...params, ...body }));
  },
  async leaveHandover(ctx, { params, body }) {
    await leaveHandover(ctx, { ...params, ...body });
    return {};
  },
  async readHandover(ctx, { params }) {
    const left = await readHandover(ctx, params);
    return { note: left && { text: left.note.text, by: left.by, writtenAt: left.note.at.toISOString() } };
  },
  async listActs(ctx, { params }) {
    const acts = await listActs(ctx, params);
    return { acts: acts.map(({ act, by }) => ({ act, by })) };
  },
};
