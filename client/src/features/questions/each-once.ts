/** Flattens pages. A question that moved between fetches appears once, at its first position. */
export function eachOnce<Item extends { readonly id: string }>(
  pages: readonly { readonly questions: readonly Item[] }[],
): readonly Item[] {
  const met = new Map<string, Item>();
  for (const question of pages.flatMap(({ questions }) => questions))
    if (!met.has(question.id)) met.set(question.id, question);
  return [...met.values()];
}
