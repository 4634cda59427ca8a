import { limits } from '@naast/shared/limits';
import { ApiError } from '../../api/api-error.js';
import { type Fields, type Form, fieldsOf } from '../../forms/form.js';

/**
 * Retries a form automatically when too many from one network send it at once, so that everybody gets a turn. `onWait`
 * gets true while it waits. A retry sends the present input; if the form is no longer shown, nothing is sent.
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

/** Finds the form by the hidden field that `FormBox` adds. */
function onScreen(name: string): Fields | null {
  const mark = document.querySelector<HTMLInputElement>(`input[name="form"][value="${name}"]`);
  return mark?.form ? fieldsOf(mark.form) : null;
}

/** Adds up to half (jitter), so that retries do not all arrive at once. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms * (1 + Math.random() / 2)));
