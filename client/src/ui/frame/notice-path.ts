/** Paths of public pages, as far as notice can be given of them: of each the first step. */
const publicSteps = ['', 'ask', 'privacy', 'terms', 'accessibility', 'complaints', 'lost-words', 'rooms'];

const steps = (path: string) => path.slice(1).split('/');

/** The form for a notice, about this page if it is a public one; other pages are in no address. */
export function noticePathFrom(path: string): string {
  const [first = '', id, ...more] = steps(path);
  if (!publicSteps.includes(first) || more.length > 0) return '/notice';
  return `/notice/${path === '/' ? 'home' : [first, id].filter(Boolean).join('.')}`;
}

/** The other way round; null: no page of this house is called so. */
export function pathOfNotice(given: string | undefined): string | null {
  if (given === undefined || !/^[a-z-]+(?:\.[A-Za-z0-9_-]{1,40})?$/.test(given)) return null;
  return given === 'home' ? '/' : `/${given.replace('.', '/')}`;
}
