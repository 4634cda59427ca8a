/** The page stays, or stands again, as the server made it: its links and forms work by themselves. base.css shows what that means. */
export function markAsServed(): void {
  document.documentElement.dataset['asServed'] = '';
}
