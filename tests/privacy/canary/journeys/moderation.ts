import { type CaseId, caseRoutes } from '@naast/shared/contract/cases';
import { flagRoutes } from '@naast/shared/contract/flags';
import { graveCaseRoutes } from '@naast/shared/contract/grave-cases';
import { noticeRoutes } from '@naast/shared/contract/notices';
import { pauseRoutes } from '@naast/shared/contract/pauses';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { shiftRoutes } from '@naast/shared/contract/shifts';
import { eventually } from '../../../support/eventually.js';
import { inRoom } from '../../../support/wire.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';
import type { Team } from './team.js';

interface There {
  readonly guest: CanaryPerson;
  readonly member: CanaryPerson;
  readonly sessionId: RoomSessionId;
}

/** What the guest said is flagged with words, opened, looked at, let go, passed on with a note, and decided with words. */
export async function decidesFlags(
  { coordinator, second }: Team,
  { guest, member, sessionId }: There,
): Promise<void> {
  const body = { text: words.message };
  await guest.emitAnything('place:post', { ...inRoom(sessionId), clientKey: crypto.randomUUID(), body });
  const { messages } = await member.call(roomRoutes.readWindow, { params: { sessionId }, query: {} });
  const said = messages.findLast(({ text }) => text === words.message);
  if (!said) throw new Error('nothing to flag');
  const place = { kind: 'roomSession', id: sessionId } as const;
  await member.call(flagRoutes.flagItem, {
    body: { place, messageId: said.id, kind: 'hurts', words: words.note },
  });
  const one = await eventually(async () => {
    const { cases } = await coordinator.call(caseRoutes.listCases, { query: { view: 'new' } });
    const found = cases.find(({ sources }) => sources.includes('flag'));
    if (!found) throw new Error('no case yet');
    return found;
  });
  const params = { caseId: one.id };
  await coordinator.call(caseRoutes.readCase, { params });
  await followsTheLaw({ coordinator, second }, params);
  await guest.call(graveCaseRoutes.readMyHolds, {
    params: { kind: 'roomSession', placeId: sessionId },
  });
  await coordinator.call(caseRoutes.claimCase, { params });
  await coordinator.call(caseRoutes.letGoCase, { params });
  const { rev } = await coordinator.call(caseRoutes.passCaseOn, {
    params,
    body: { rev: one.rev, to: null, note: words.handover },
  });
  await second.call(caseRoutes.decideCase, {
    params,
    body: { rev, outcome: 'hide', why: 'unkind', words: words.note },
  });
  await coordinator.call(shiftRoutes.readShift, { query: {} });
  await coordinator.call(pauseRoutes.readOwnHandover, {});
  await coordinator.call(pauseRoutes.beginPause, { body: { minutes: 10, dutyTo: null } });
  await second.call(pauseRoutes.readPauses, {});
  await coordinator.call(pauseRoutes.endPause, {});
}

/** It is marked as grave, a step of it is ticked, and its words are held for a while. */
async function followsTheLaw(
  { coordinator, second }: Pick<Team, 'coordinator' | 'second'>,
  params: { readonly caseId: CaseId },
): Promise<void> {
  await coordinator.call(graveCaseRoutes.markGrave, { params, body: { isGrave: true } });
  await second.call(graveCaseRoutes.tickStep, {
    params: { ...params, step: 'police' },
    body: { isDone: true },
  });
  await coordinator.call(graveCaseRoutes.proposeHold, {
    params,
    body: { why: 'police', words: words.note, days: 30 },
  });
  await second.call(graveCaseRoutes.confirmHold, { params });
  await coordinator.call(graveCaseRoutes.liftHold, { params });
}

/** Somebody outside gives notice of a page, reads the answer, and disagrees; the team answers both. */
export async function givesNotice(
  { coordinator, second }: Pick<Team, 'coordinator' | 'second'>,
  outsider: CanaryPerson,
): Promise<void> {
  const { pages } = await outsider.call(noticeRoutes.listNoticePages, {});
  const { lines } = await outsider.call(noticeRoutes.sendNotice, {
    body: { path: pages[0]?.path ?? '/', kind: 'hate', words: words.note, language: 'nl' },
  });
  const codename = lines.flat().join(' ');
  const waiting = () =>
    eventually(async () => {
      const { cases } = await second.call(caseRoutes.listCases, { query: { view: 'new', kind: 'notice' } });
      const [found] = cases;
      if (!found) throw new Error('no case yet');
      return found;
    });
  const one = await waiting();
  await coordinator.call(caseRoutes.decideCase, {
    params: { caseId: one.id },
    body: { rev: one.rev, outcome: 'nothingWrong', words: words.handover },
  });
  await outsider.call(noticeRoutes.readNoticeStatus, { body: { codename } });
  await outsider.call(noticeRoutes.objectToAnswer, { body: { codename, words: words.note } });
  const again = await waiting();
  await second.call(caseRoutes.decideCase, {
    params: { caseId: again.id },
    body: { rev: again.rev, outcome: 'notRight', words: words.handover },
  });
}
