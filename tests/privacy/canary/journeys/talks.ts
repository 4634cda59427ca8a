import type { RoomSessionId } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { talkRoutes } from '@naast/shared/contract/talks';
import { inTalk } from '../../../support/wire.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';
import type { Team } from './team.js';

interface There {
  readonly guest: CanaryPerson;
  readonly sessionId: RoomSessionId;
  readonly seatId: SeatId;
}

/** A guest talks apart with the host while the other host holds the room. Asked once more, they say no. */
export async function talksApart({ host }: Team, { guest, sessionId, seatId }: There): Promise<void> {
  const offer = () => host.call(talkRoutes.offerTalk, { params: { sessionId, seatId } });
  const answers = async (yes: boolean) => {
    const { talk } = await guest.call(talkRoutes.readMyTalk, { params: { sessionId } });
    if (!talk) throw new Error('nothing is offered');
    await guest.call(talkRoutes.answerTalk, { params: { talkId: talk.id }, body: { yes } });
  };
  const { id: talkId } = await offer();
  await answers(true);
  await host.call(talkRoutes.listTalks, {});
  const params = { talkId };
  await host.call(talkRoutes.holdTalk, { params });
  await guest.call(talkRoutes.enterTalk, { params });
  const place = inTalk(talkId);
  for (const person of [host, guest]) await person.tells('place:follow', place);
  await guest.tells('place:type', place);
  for (const [person, text] of [
    [guest, words.message],
    [host, words.hello],
  ] as const)
    await person.tells('place:post', { ...place, clientKey: crypto.randomUUID(), body: { text } });
  await guest.call(talkRoutes.readTalk, { params });
  await guest.call(talkRoutes.listTalkMessages, { params, query: {} });
  await host.call(talkRoutes.readTalkWindow, { params, query: {} });
  await guest.tells('place:unfollow', place);
  await guest.call(talkRoutes.endTalk, { params });
  await offer();
  await answers(false);
}
