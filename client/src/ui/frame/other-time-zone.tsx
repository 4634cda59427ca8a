import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../clock.js';
import { calendarDay, clockTime } from '../time.js';
import { useHydrated } from '../use-hydrated.js';

/** Says whose time it is where the clock of the device says another: an hour without its zone would be missed. */
export function OtherTimeZone() {
  const { t } = useTranslation();
  const { now, timeZone } = useClock();
  const isHydrated = useHydrated();
  if (!isHydrated || now === 0) return null;
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = clockTime(now, timeZone);
  if (time === clockTime(now, own) && calendarDay(now, timeZone) === calendarDay(now, own)) return null;
  return <p className="quiet">{t('frame.otherTimeZone', { place: placeOf(timeZone), time })}</p>;
}

/** "America/Argentina/Buenos_Aires" is named after Buenos Aires. */
const placeOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
