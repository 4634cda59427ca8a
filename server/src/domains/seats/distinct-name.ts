import { limits } from '@naast/shared/limits';

/** The name itself at first, then with a number: "Mila", "Mila 2". A long name is cut, so that it stays as short as names are. */
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
