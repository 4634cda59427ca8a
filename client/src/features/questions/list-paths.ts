import type { QuestionItem, QuestionList } from '@naast/shared/contract/answering';
import { questionLists } from '@naast/shared/contract/answering';

export const listPaths = {
  open: '/team/questions',
  answered: '/team/questions/answered',
  aside: '/team/questions/aside',
} as const satisfies Record<QuestionList, string>;

/** The list that a path (without language) shows; null for the path of one question. */
export const listAt = (path: string): QuestionList | null =>
  questionLists.find((list) => listPaths[list] === path) ?? null;

/** The list that the question is in. */
export function listWith({ setAside, dueBy }: QuestionItem): QuestionList {
  if (setAside !== null) return 'aside';
  return dueBy === null ? 'answered' : 'open';
}
