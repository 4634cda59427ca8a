import { useState } from 'react';
import { call } from '../../api/call.js';
import { isStillKnown } from '../../api/kept-visit.js';
import { useSignedIn } from '../../api/use-signed-in.js';
import type { Done } from '../../forms/form.js';
import { addressIn } from '../../language/addresses.js';
import { useLanguage } from '../../language/language-context.js';
import { useNavigate } from '../../router.js';
import type { NewSignIn } from './sign-in-forms.js';

/** What is shown once. */
interface Once {
  readonly lines: readonly string[];
  /** The account is there, but this browser is not signed in to it. */
  readonly isCookieRefused: boolean;
}

/** Shows the recovery lines first, and continues only once the user has kept them. */
export function useNewSignIn(next: string) {
  const onSignedIn = useSignedIn();
  const navigate = useNavigate();
  const language = useLanguage();
  const [once, setOnce] = useState<Once | null>(null);
  return {
    once,
    async onDone(done: Done<NewSignIn>) {
      if (!('shown' in done)) return;
      const { lines, self } = done.shown;
      const isCookieRefused = !(await isStillKnown(call));
      setOnce({ lines, isCookieRefused });
      if (!isCookieRefused) await onSignedIn(self);
    },
    // Replaces the history entry, so that the back button does not lead to the used form.
    proceed: () => void navigate(addressIn(language, next), { replace: true }),
  };
}
