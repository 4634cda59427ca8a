import type { Ctx } from '@naast/server/kernel/ctx';
import type { Place } from '@naast/server/kernel/place';
import type { Reach, SomeAudience } from '@naast/server/platform/realtime/audience';
import { channels } from '@naast/server/platform/realtime/channels';
import { boardLog, boardsIn, placeOf } from './board.js';
import { boardViewers } from './policy.js';
import { presentFacts } from './present.js';

type About = { readonly place: Place };

export const undecidedIn = async ({ messages, seats }: Ctx['stores'], id: string): Promise<number> => {
  const held = await messages.held(boardLog, id, { limit: 100 });
  const waiting = (await seats.list(placeOf({ id }))).filter(({ standing }) => standing === 'waiting');
  return held.length + waiting.length;
};

function letGo(place: Place, reach: Reach): void {
  reach.emit(channels.place(place), 'place:gone', placeOf(place) as never);
  reach.unsubscribe(channels.place(place), place);
}

/** The place layer sends messages and seats. */
export const boardAudience = {
  'board.changed': async ({ place }: About, reach: Reach) => {
    const board = await boardsIn(reach.stores).find(place.id);
    if (board === null || !reach.isFollowed(place)) return;
    const undecided = await undecidedIn(reach.stores, place.id);
    for (const viewer of boardViewers) {
      const facts = presentFacts(board, undecided, viewer);
      reach.emit(channels.viewers(place, viewer), 'place:facts', { ...placeOf(place), facts } as never);
    }
  },
  'board.erased': async ({ place }: About, reach: Reach) => letGo(place, reach),
} as SomeAudience;

export async function checkBoard(place: Place, reach: Reach): Promise<void> {
  if ((await boardsIn(reach.stores).find(place.id)) === null) return letGo(place, reach);
  const { rev } = await reach.stores.messages.head(place);
  reach.emit(channels.place(place), 'place:head', { ...placeOf(place), rev });
}
