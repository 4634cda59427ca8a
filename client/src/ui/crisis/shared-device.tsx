import { peopleRoutes } from '@naast/shared/contract/people';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { call } from '../../api/call.js';
import { selfQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { selfElsewhere } from '../../api/signal.js';
import { replaceSteps } from '../../browser/history.js';
import { renewDraftKey } from '../../drafts/draft-box.js';

/** What without JavaScript tells its form from those of the page. */
export const shareFormName = 'shareDevice';

interface SharedDevice {
  readonly isShared: boolean;
  readonly setShared: (isShared: boolean) => void;
}
const SharedDeviceContext = createContext<SharedDevice>({ isShared: false, setShared: () => {} });

/** "I share this device": kept by the server for the visit. In the browser it would be a trace. */
export function SharedDeviceProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { self } = useSelf();
  /** What was said on this page. It holds also where the server does not keep it: no connection, a refused cookie. */
  const [said, setSaid] = useState<boolean | null>(null);
  const isShared = said ?? (self !== undefined && self.kind !== 'anonymous' && self.sharesDevice);
  const setShared = useCallback(
    (next: boolean) => {
      setSaid(next);
      call(peopleRoutes.shareDevice, { body: { isShared: next } }).then(
        (known) => {
          queries.setQueryData(selfQuery().queryKey, known);
          // A visit may have begun: its drafts use a key that ends with it.
          renewDraftKey();
          selfElsewhere.emit();
        },
        () => undefined,
      );
    },
    [queries],
  );
  useEffect(() => (isShared ? replaceSteps() : undefined), [isShared]);
  const value = useMemo(() => ({ isShared, setShared }), [isShared, setShared]);
  return <SharedDeviceContext value={value}>{children}</SharedDeviceContext>;
}

export const useSharedDevice = (): SharedDevice => useContext(SharedDeviceContext);
