/** Pages whose text is the organisation's own. It begins with Naast's, and a coordinator can write another. */
export const ownPages = ['terms', 'accessibility', 'complaints', 'lostWords'] as const;
export type OwnPage = (typeof ownPages)[number];

export const ownPagePaths = {
  terms: '/terms',
  accessibility: '/accessibility',
  complaints: '/complaints',
  lostWords: '/lost-words',
} as const satisfies Record<OwnPage, string>;
