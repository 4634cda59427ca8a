/** What a text that speaks of danger is about, for who chooses whether to read it. */
export const dangerSubjects = ['suicide', 'body', 'violence'] as const;
export type DangerSubject = (typeof dangerSubjects)[number];
