import type { Place } from '../../kernel/place.js';
import type { Audience, Reach } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';
import { dutyLead } from '../duty/index.js';
import { frameOf } from './actions/reads.js';
import { presentFacts } from './talks.present.js';
import { type BegunTalk, hasBegun, placeOf, type TalkViewer } from './talks.types.js';
import { roomPlaceOf } from './the-talk.js';

async function tellFacts(talk: BegunTalk, reach: Reach): Promise<void> {
  const place = placeOf(talk);
  const facts = presentFacts(talk, await frameOf(reach, talk));
  reach.emit(channels.place(place), 'place:facts', { ...place, facts });
}

/** Messages and seats are told by `places`. What is told here has no content: each page reads what its own rights show. */
export const talkAudience: Audience<'talk.changed'> = {
  async 'talk.changed'({ talkId, sessionId, seatId, hostId, place, isLost }, reach) {
    const talk = await reach.stores.talks.findNow(talkId);
    if (seatId !== null) reach.emit(channels.seat(seatId), 'talk:mine', {});
    const hearers = [channels.account(hostId), ...(talk ? [channels.account(talk.hostId)] : [])];
    // Before the person said yes nobody else hears of it, nor of a no.
    const lead =
      talk?.state === 'offered' || talk?.closed?.reason === 'declined' ? null : await leadOf(reach);
    if (lead !== null && talk !== null) hearers.push(channels.account(lead));
    if (hasBegun(talk)) hearers.push(channels.viewers(roomPlaceOf(sessionId), 'hosts' satisfies TalkViewer));
    // Without content: who may take it over reads it, the others nothing.
    if (isLost) hearers.push(channels.team);
    reach.emit(hearers, 'talks:changed', {});
    if (!hasBegun(talk) || !reach.isFollowed(place)) return;
    await tellFacts(talk, reach);
    if (talk.state === 'closed') reach.unsubscribe(channels.place(place), place);
  },
};

const leadOf = async (reach: Reach): Promise<string | null> =>
  (await dutyLead(reach.stores, reach.now()))?.accountId ?? null;

/** Repairs what a lost event left behind. */
export async function checkTalk({ id }: Place, reach: Reach): Promise<void> {
  const place = placeOf({ id });
  reach.stores.talks.forget(id);
  const talk = await reach.stores.talks.find(id);
  // The facts tell also whether a duty lead is there, which no event does.
  if (hasBegun(talk)) await tellFacts(talk, reach);
  if (!hasBegun(talk) || talk.state === 'closed') {
    reach.unsubscribe(channels.place(place), place);
    return;
  }
  reach.emit(channels.place(place), 'place:head', { ...place, rev: await reach.stores.messages.rev(place) });
}
