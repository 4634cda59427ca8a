import { limits } from '@naast/shared/limits';

/** The name, from the second attempt on with a number: "Mila", "Mila 2". Cut to the maximum length of names. */
export function distinctName(name: string, attempt: number): string {
  if (attempt === 1) return name;
  const number = ` ${attempt}`;
  return (
    Array.from(name)
      .slice(0, limits.name.maxCharacters - number.length)
      .join('')
      .trimEnd() + number
  );
}
