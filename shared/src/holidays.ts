import { day } from './durations.js';

/** Days on which offices in the Netherlands are closed, whatever the weekday; as `YYYY-MM-DD`. Source: rijksoverheid.nl, "officiële feestdagen". */
export function dutchHolidays(year: number): readonly string[] {
  const easter = easterSunday(year);
  const kingsDay = Date.UTC(year, 3, 27);
  const isSunday = new Date(kingsDay).getUTCDay() === 0;
  return [
    Date.UTC(year, 0, 1),
    easter + day,
    isSunday ? kingsDay - day : kingsDay,
    easter + 39 * day, // Ascension
    easter + 50 * day, // Whit Monday
    Date.UTC(year, 11, 25),
    Date.UTC(year, 11, 26),
  ].map((at) => new Date(at).toISOString().slice(0, 10));
}

/** The Gregorian computus in its anonymous form (Meeus, Astronomical Algorithms, chapter 8); midnight UTC. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
