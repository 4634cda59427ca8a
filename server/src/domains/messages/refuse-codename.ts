import { holdsCodename } from '@naast/shared/codename/holds-codename';
import { codenameLists } from '@naast/shared/codename/lists';
import { NaastError } from '../../kernel/errors.js';

const lists = Object.values(codenameLists).map((words) => new Set(words));

/** Whoever reads a codename can open the question that it belongs to. Throws `holdsCodename`. */
export function refuseCodename(text: string): void {
  if (holdsCodename(text, lists)) throw new NaastError('holdsCodename');
}
