import type { PersonalData } from '@naast/shared/personal/personal-data';
import { type ReactNode, useState } from 'react';
import { useSaid } from '../live/said-context.js';
import { AskToShare } from './ask-to-share.js';
import { isForbidden, type ToShare, toAskAbout } from './before-sharing.js';

interface Asking {
  /** Whether this may be shared now; what has to be asked first is shown. */
  readonly mayShare: (text: ToShare) => boolean;
  /** The words changed: nothing of them is asked about any more. */
  readonly forget: () => void;
  /** What is asked, to stand beneath the field. */
  readonly asked: ReactNode;
}

/** Asks about words that lead to a person before they are shared. `onAgree`: share them; `onChange`: back to the field. */
export function useAsking(onAgree: () => void, onChange: () => void): Asking {
  const { sharing, state } = useSaid();
  const [found, setFound] = useState<readonly PersonalData[]>([]);
  return {
    mayShare(text) {
      const asked = toAskAbout(text, sharing, state.seats);
      setFound(asked);
      return asked.length === 0;
    },
    forget: () => setFound([]),
    asked: found.length > 0 && (
      <AskToShare
        found={found}
        isForbidden={isForbidden(found, sharing)}
        onSend={onAgree}
        onChange={() => {
          setFound([]);
          onChange();
        }}
      />
    ),
  };
}
