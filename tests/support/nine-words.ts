import { drawCodename } from '@naast/shared/codename/codename';
import { codenameLists } from '@naast/shared/codename/lists';

/** Nine words as a question has them, always the same; they open nothing. */
export function nineWords(): string {
  let at = 0;
  return drawCodename(codenameLists.nl, (bound) => (at += 977) % bound)
    .lines.flat()
    .join(' ');
}
