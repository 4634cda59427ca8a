import type { CloseReason, Opening } from '@naast/shared/contract/rooms';
import type { Bilingual } from '@naast/shared/languages';
import type { Place } from '../../kernel/place.js';

export interface Room {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly weekly: readonly Opening[];
}

export interface RoomSession {
  readonly id: string;
  readonly roomId: string;
  readonly title: Bilingual;
  readonly openedAt: Date;
  /** End of the hours it was opened in; null when they never end. */
  readonly closesAt: Date | null;
  readonly hostAwaySince: Date | null;
  readonly isEntryPaused: boolean;
  readonly closed: { readonly at: Date; readonly reason: CloseReason } | null;
}

export const placeOf = (session: Pick<RoomSession, 'id'>): Place => ({ kind: 'roomSession', id: session.id });
