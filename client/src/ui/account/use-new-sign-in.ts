import { useState } from 'react';
import { useSignedIn } from '../../api/use-signed-in.js';
import type { Done } from '../../forms/form.js';
import { addressIn } from '../../language/addresses.js';
import { useLanguage } from '../../language/language-context.js';
import { useNavigate } from '../../router.js';
import type { NewSignIn } from './sign-in-forms.js';

/** Shows the recovery lines first, and continues only once the user has kept them. */
export function useNewSignIn(next: string) {
  const onSignedIn = useSignedIn();
  const navigate = useNavigate();
  const language = useLanguage();
  const [lines, setLines] = useState<readonly string[] | null>(null);
  return {
    lines,
    async onDone(done: Done<NewSignIn>) {
      if (!('shown' in done)) return;
      setLines(done.shown.lines);
      await onSignedIn(done.shown.self);
    },
    // Replaces the history entry, so that the back button does not lead to the used form.
    proceed: () => void navigate(addressIn(language, next), { replace: true }),
  };
}
