import { toWhole } from '../bson/numbers.js';
import { typeAlias } from '../bson/types.js';
import { DateTime, isNumber, type Maybe, ObjectId, Timestamp } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';

const hour = 3_600_000;
const lengths: ReadonlyMap<string, number> = new Map([
  ['millisecond', 1],
  ['second', 1000],
  ['minute', 60_000],
  ['hour', hour],
  ['day', 24 * hour],
  ['week', 7 * 24 * hour],
]);
const months: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Bins are counted from the first day of 2000, a Saturday; those of weeks from the first wanted weekday in it. */
const reference = Date.UTC(2000, 0, 1);

/** What the operator is given, each evaluated: undefined is left out, null is given without a value. */
export interface TruncWish {
  date: Maybe;
  unit: Maybe;
  binSize: Maybe;
  timezone: Maybe;
  startOfWeek: Maybe;
}

/** `$dateTrunc`: the start of the period (in UTC) that a date falls in; null when something needed is null. */
export function dateTrunc({ date, unit, binSize, timezone, startOfWeek }: TruncWish): DateTime | null {
  if (date === undefined || date === null || unit === undefined || unit === null) return null;
  if (binSize === null || timezone === null || (unit === 'week' && startOfWeek === null)) return null;
  if (timezone !== undefined && timezone !== 'UTC' && timezone !== 'GMT' && timezone !== 'Z')
    throw unsupported("a 'timezone' other than UTC in $dateTrunc");
  const size = binSize === undefined ? 1 : wholeBin(binSize);
  const ms = Number(dateOf(date).ms);
  const length = typeof unit === 'string' ? lengths.get(unit) : undefined;
  const inMonths = typeof unit === 'string' ? months.get(unit) : undefined;
  if (length !== undefined) {
    const start = unit === 'week' ? reference + weekOffset(startOfWeek) : reference;
    return new DateTime(BigInt(floorTo(ms - start, length * size) + start));
  }
  if (inMonths === undefined) throw new CommandError('FailedToParse', '$dateTrunc: unknown time unit value');
  const at = new Date(ms);
  if (Number.isNaN(at.getTime())) throw unsupported('$dateTrunc of a year beyond 275760');
  const counted = (at.getUTCFullYear() - 2000) * 12 + at.getUTCMonth();
  const truncated = floorTo(counted, inMonths * size);
  const first = new Date(0);
  first.setUTCFullYear(2000 + Math.floor(truncated / 12), floorRest(truncated, 12), 1);
  return new DateTime(BigInt(first.getTime()));
}

function wholeBin(value: Exclude<Maybe, undefined>): number {
  const whole = isNumber(value) ? toWhole(value) : null;
  if (whole === null || whole <= 0n || whole > 1_000_000n) {
    throw new CommandError(
      'BadValue',
      "$dateTrunc requires 'binSize' to be a whole number from 1 to 1000000",
    );
  }
  return Number(whole);
}

function dateOf(value: Exclude<Maybe, undefined>): DateTime {
  if (value instanceof DateTime) return value;
  if (value instanceof Timestamp) return new DateTime((value.value >> 32n) * 1000n);
  if (value instanceof ObjectId)
    return new DateTime(BigInt(Number.parseInt(value.hex.slice(0, 8), 16)) * 1000n);
  throw new CommandError('BadValue', `$dateTrunc requires 'date' to be a date, but got ${typeAlias(value)}`);
}

function weekOffset(startOfWeek: Maybe): number {
  const wanted = startOfWeek ?? 'sunday';
  const text = typeof wanted === 'string' ? wanted.toLowerCase() : '';
  const day = weekdays.findIndex((name) => name === text || name.slice(0, 3) === text);
  if (day < 0) throw new CommandError('FailedToParse', "$dateTrunc: 'startOfWeek' is no day of the week");
  const saturday = 6;
  return floorRest(day - saturday, 7) * 24 * hour;
}

function floorTo(value: number, step: number): number {
  return value - floorRest(value, step);
}

function floorRest(value: number, step: number): number {
  return ((value % step) + step) % step;
}
