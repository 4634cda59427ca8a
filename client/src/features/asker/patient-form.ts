import { limits } from '@naast/shared/limits';
import { ApiError } from '../../api/api-error.js';
import { type Fields, type Form, fieldsOf } from '../../forms/form.js';

/**
 * The same form, which tries again by itself when too many of one network send it at once: everybody gets a turn that way.
 * `onWait` hears true while it waits. What stands in the form by then is sent; when it is no longer on the screen, nothing is.
 */
export const patiently = <Shown>(form: Form<Shown>, onWait: (isWaiting: boolean) => void): Form<Shown> => ({
  ...form,
  async send(fields, call) {
    try {
      for (let latest = fields; ; ) {
        try {
          return await form.send(latest, call);
        } catch (error) {
          if (!(error instanceof ApiError && error.view.code === 'tooFast')) throw error;
          onWait(true);
          await pause(error.view.retryAfterMs ?? limits.longestPause);
          const now = onScreen(form.name);
          if (now === null) throw error;
          latest = now;
        }
      }
    } finally {
      onWait(false);
    }
  },
});

/** As `FormBox` marks it. */
function onScreen(name: string): Fields | null {
  const mark = document.querySelector<HTMLInputElement>(`input[name="form"][value="${name}"]`);
  return mark?.form ? fieldsOf(mark.form) : null;
}

/** Up to half as long again: those who were told to wait do not all come back at the same moment. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms * (1 + Math.random() / 2)));
