import type { SeatId } from '@naast/shared/contract/seats';
import { joinNames } from '../../../language/join-names.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { findSeat } from '../seats.js';
import type { Move } from './moves.js';
import { useSaid } from './said-context.js';

const namedMost = 3;

/** "Femke en Rik zijn binnengekomen"; of many, the first are named and the others counted. */
export function useMovesText(): (how: Move['how'], seatIds: readonly SeatId[]) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state } = useSaid();
  return (how, seatIds) => {
    const names = seatIds.map((id) => {
      const seat = findSeat(state.seats, id);
      if (!seat) return t('live.somebody');
      if (seat.role === 'person')
        return how === 'came' && seat.how !== null
          ? t('live.moves.so', { name: seat.name, how: seat.how })
          : seat.name;
      return t(`live.moves.${seat.role}`, { name: seat.name });
    });
    const named =
      names.length <= namedMost
        ? names
        : [...names.slice(0, namedMost - 1), t('live.moves.more', { count: names.length - namedMost + 1 })];
    return t(`live.moves.${how}`, { count: names.length, names: joinNames(named, language) });
  };
}
