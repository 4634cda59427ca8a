/**
 * Away from here at once, with script and without. Posting to `path` ends the visit, makes the browser forget both cookies, and
 * answers with the way to `elsewhere`.
 */
export const quickExit = {
  path: '/leave',
  elsewhere: 'https://www.buienradar.nl/',
} as const;
