/** The page stays, or stands again, as the server made it: its links and forms work by themselves. base.css shows what that means. */
export function markAsServed(): void {
  const marks = document.documentElement.dataset;
  delete marks['takenOver'];
  marks['asServed'] = '';
}

/** The script answers from here on. Without either mark base.css waits some seconds for it. */
export function markTakenOver(): void {
  const marks = document.documentElement.dataset;
  if (!('asServed' in marks)) marks['takenOver'] = '';
}
