import {
  type AnchorHTMLAttributes,
  createContext,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { historyState, pushAddress } from './browser/history.js';

export interface Place {
  readonly pathname: string;
  /** `first`: the address that the document came with. */
  readonly key: string;
  /** Why the page at this address could not be got; null when it is here. */
  readonly failure: unknown;
}

/** Goes to one of our own addresses; resolves when its page is there, or has failed to come. */
export type Navigate = (to: string, options?: { readonly replace?: boolean }) => Promise<void>;

interface Router {
  readonly place: Place;
  /** On its way to another page, which has not come yet. */
  readonly isGoing: boolean;
  readonly navigate: Navigate;
}

const first = 'first';
const RouterContext = createContext<Router | null>(null);

function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error('outside the router');
  return router;
}

export const usePlace = (): Place => useRouter().place;
export const useIsGoing = (): boolean => useRouter().isGoing;
export const useNavigate = (): Navigate => useRouter().navigate;

/** On the server there is one place, and nowhere to go. */
export function ServedRouter({ pathname, children }: { pathname: string; children: ReactNode }) {
  const place = { pathname, key: first, failure: null };
  return (
    <RouterContext value={{ place, isGoing: false, navigate: async () => undefined }}>
      {children}
    </RouterContext>
  );
}

const keyNow = (): string => {
  const key: unknown = Reflect.get(Object(historyState()), 'key');
  return typeof key === 'string' ? key : first;
};
const placeNow = (failure: unknown = null): Place => ({
  pathname: window.location.pathname,
  key: keyNow(),
  failure,
});

interface BrowserRouterProps {
  /** Gets what the page at this path needs; null when all of it is here. */
  readonly prepare: (pathname: string) => Promise<void> | null;
  readonly children: ReactNode;
}

/** The address bar and its history. The former page stays on the screen until the next one has come. */
export function BrowserRouter({ prepare, children }: BrowserRouterProps) {
  const [place, setPlace] = useState(placeNow);
  const [isGoing, setIsGoing] = useState(false);
  const latest = useRef(0);

  const router = useMemo(() => {
    async function show(): Promise<void> {
      latest.current += 1;
      const mine = latest.current;
      let failure: unknown = null;
      const coming = prepare(window.location.pathname);
      if (coming) {
        setIsGoing(true);
        await coming.catch((error: unknown) => {
          failure = error;
        });
        // They went on to another address meanwhile.
        if (mine !== latest.current) return;
      }
      setIsGoing(false);
      setPlace(placeNow(failure));
    }
    const navigate: Navigate = (to, { replace = false } = {}) => {
      const isSame = new URL(to, window.location.href).href === window.location.href;
      const state = { key: Math.random().toString(36).slice(2) };
      pushAddress(to, state, replace || isSame);
      return show();
    };
    return { show, navigate };
  }, [prepare]);

  useEffect(() => {
    const show = () => void router.show();
    window.addEventListener('popstate', show);
    return () => window.removeEventListener('popstate', show);
  }, [router]);

  const { navigate } = router;
  const value = useMemo(() => ({ place, isGoing, navigate }), [place, isGoing, navigate]);
  return <RouterContext value={value}>{children}</RouterContext>;
}

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string;
  readonly replace?: boolean;
}

/** A link to one of our own addresses; a new tab, a download and the like stay the browser's. */
export function Link({ to, replace = false, onClick, children, ...rest }: LinkProps) {
  const navigate = useNavigate();
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    const isPlain = !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey);
    if (event.defaultPrevented || event.button !== 0 || !isPlain) return;
    event.preventDefault();
    void navigate(to, { replace });
  }
  return (
    <a {...rest} href={to} onClick={follow}>
      {children}
    </a>
  );
}

/** Goes on to another address as soon as it is rendered. */
export function GoTo({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate(to, { replace: true }), [navigate, to]);
  return null;
}

/** What a pattern like `/rooms/:roomId` or `/log/:month?` takes out of a path; null where it is another path. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const source = pattern.replace(/\/:(\w+)(\??)/g, (_, name: string, optional: string) =>
    optional ? `(?:/(?<${name}>[^/]+))?` : `/(?<${name}>[^/]+)`,
  );
  const match = new RegExp(`^${source}$`).exec(path);
  return match && { ...match.groups };
}
