/** Away from here at once. Posting to `path` ends the visit, and answers with the way to `elsewhere`, without JavaScript too. */
export const quickExit = {
  path: '/leave',
  elsewhere: 'https://www.buienradar.nl/',
} as const;
