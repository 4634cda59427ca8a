import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface SharedDevice {
  readonly isShared: boolean;
  readonly setShared: (isShared: boolean) => void;
}
const SharedDeviceContext = createContext<SharedDevice>({ isShared: false, setShared: () => {} });

/** "I share this device", for the lifetime of this page: storing it would leave a trace. */
export function SharedDeviceProvider({ children }: { children: ReactNode }) {
  const [isShared, setShared] = useState(false);
  const value = useMemo(() => ({ isShared, setShared }), [isShared]);
  return <SharedDeviceContext value={value}>{children}</SharedDeviceContext>;
}

export const useSharedDevice = (): SharedDevice => useContext(SharedDeviceContext);
