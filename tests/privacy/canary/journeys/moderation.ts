import { caseRoutes } from '@naast/shared/contract/cases';
import { flagRoutes } from '@naast/shared/contract/flags';
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
