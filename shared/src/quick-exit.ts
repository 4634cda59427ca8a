/**
 * Leaves the site at once, with or without JavaScript. Posting to `path` ends the session, clears both cookies, and
 * redirects to `elsewhere`.
 */
export const quickExit = {
  path: '/leave',
  elsewhere: 'https://www.buienradar.nl/',
} as const;
