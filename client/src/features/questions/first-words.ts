import type { QuestionItem, TeamQuestion } from '@naast/shared/contract/answering';
import { useQuery } from '@tanstack/react-query';
import { questionQuery } from './queries.js';

const mostCharacters = 120;

/**
 * The first words of a question that this page opened before; null for others. Reads only what the page has in memory:
 * a fetch would be a read of private words, for a list.
 */
export function useFirstWords({ id, may }: QuestionItem): string | null {
  const { data } = useQuery({ ...questionQuery(id), enabled: false });
  return may.read && data ? beginningOf(data) : null;
}

function beginningOf({ entries: [question] }: TeamQuestion): string | null {
  const words = Object.values(question?.words ?? {}).find((part) => part?.trim());
  const [line = ''] = words?.trim().split('\n') ?? [];
  return Array.from(line).slice(0, mostCharacters).join('') || null;
}
