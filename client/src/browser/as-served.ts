/** Marks the page as served without script: links and forms work by themselves, and base.css shows the notes for that. */
export function markAsServed(): void {
  const marks = document.documentElement.dataset;
  delete marks['takenOver'];
  marks['asServed'] = '';
}

/** Marks that the script runs. Without either mark base.css waits some seconds. */
export function markTakenOver(): void {
  const marks = document.documentElement.dataset;
  if (!('asServed' in marks)) marks['takenOver'] = '';
}
