import { DateTime } from 'luxon';

/** Days on which offices in the Netherlands are closed, whatever the weekday; as `YYYY-MM-DD`. Source: rijksoverheid.nl, "officiële feestdagen". */
export function dutchHolidays(year: number): readonly string[] {
  const easter = easterSunday(year);
  const kingsDay = DateTime.utc(year, 4, 27);
  return [
    DateTime.utc(year, 1, 1),
    easter.plus({ days: 1 }),
    kingsDay.weekday === 7 ? kingsDay.minus({ days: 1 }) : kingsDay,
    easter.plus({ days: 39 }), // Ascension
    easter.plus({ days: 50 }), // Whit Monday
    DateTime.utc(year, 12, 25),
    DateTime.utc(year, 12, 26),
  ].map((day) => day.toFormat('yyyy-MM-dd'));
}

/** The Gregorian computus in its anonymous form (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): DateTime {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return DateTime.utc(year, Math.floor(sum / 31), (sum % 31) + 1);
}
