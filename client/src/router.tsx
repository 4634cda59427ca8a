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
  /** `first`: the address that the document was loaded with. */
  readonly key: string;
  /** Why the page could not be loaded; null if it is. */
  readonly failure: unknown;
}

/** Navigates within the site; resolves when the page is loaded or failed to load. */
export type Navigate = (to: string, options?: { readonly replace?: boolean }) => Promise<void>;

interface Router {
  readonly place: Place;
  /** Whether the next page is still loading. */
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

/** The router on the server: one fixed address. */
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
  /** Loads what the page at this path needs; null if all is loaded. */
  readonly prepare: (pathname: string) => Promise<void> | null;
  readonly children: ReactNode;
}

/** The router in the browser. The former page stays until the next one is loaded. */
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
        // Superseded by a later navigation.
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

/** A link within the site; modified clicks (new tab, download) are left to the browser. */
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

/** Redirects when rendered. */
export function GoTo({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate(to, { replace: true }), [navigate, to]);
  return null;
}

/** The parameters of a path by a pattern such as `/rooms/:roomId` or `/log/:month?`; null if it does not match. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const source = pattern.replace(/\/:(\w+)(\??)/g, (_, name: string, optional: string) =>
    optional ? `(?:/(?<${name}>[^/]+))?` : `/(?<${name}>[^/]+)`,
  );
  const match = new RegExp(`^${source}$`).exec(path);
  return match && { ...match.groups };
}
