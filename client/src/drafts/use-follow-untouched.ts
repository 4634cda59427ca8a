import { type RefObject, useEffect, useEffectEvent } from 'react';
import { putBack, typedIn } from './use-draft.js';

/** The fields of a form as a draft has them: a text by its name, a tick by its name and value ("isPlanned=yes"). */
export type FieldValues = Readonly<Record<string, string>>;

/** One field that a colleague changed while somebody was typing in the same form. */
export interface ChangedField {
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

/** What differs between two values of a form, field by field. */
export const changedBetween = (
  names: readonly string[],
  was: FieldValues,
  now: FieldValues,
): ChangedField[] =>
  names
    .map((name) => ({ name, was: was[name] ?? '', now: now[name] ?? '' }))
    .filter((field) => field.was !== field.now);

/**
 * A draft fills every field, also those that nobody touched: these follow a colleague's change. `lateAt` is the rev of
 * that change; null: there is none.
 */
export function useFollowUntouched(
  form: RefObject<HTMLFormElement | null>,
  changed: readonly ChangedField[],
  lateAt: number | null,
): void {
  const follow = useEffectEvent(() => {
    if (!form.current) return;
    const inForm = typedIn(form.current);
    const untouched = changed.filter((field) => inForm[field.name] === field.was);
    if (untouched.length > 0)
      putBack(form.current, Object.fromEntries(untouched.map((field) => [field.name, field.now])));
  });
  useEffect(() => {
    if (lateAt === null) return;
    // A draft is put back field by field: not before all of it is there.
    const soon = setTimeout(follow);
    return () => clearTimeout(soon);
  }, [lateAt]);
}
