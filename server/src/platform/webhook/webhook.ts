import { limits } from '@naast/shared/limits';

/** An address that Naast itself calls: the operator's about faults, and that of who is on call. It calls no others. */
export interface Webhook {
  /** Says that there is something, and nothing of what it is. Throws `WebhookError` when it was not accepted. */
  call(): Promise<void>;
}

/** Error with a code; never contains the address. */
export class WebhookError extends Error {
  readonly code: string;

  constructor(code: string) {
    super('the webhook did not accept the call');
    this.name = 'WebhookError';
    this.code = code;
  }
}

/** Posts to a webhook. `body` is made anew at each call. Anything but an answer of 200 to 299, in time, is no answer. */
export function webhook(
  address: string,
  body: () => object,
  mayTakeMs: number = limits.webhookMayTake,
): Webhook {
  return {
    async call() {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body()),
        // Elsewhere is not where the operator said.
        redirect: 'manual',
        signal: AbortSignal.timeout(mayTakeMs),
      }).catch((error: unknown) => {
        throw new WebhookError(codeOf(error));
      });
      await response.body?.cancel();
      if (!response.ok) throw new WebhookError(`HTTP_${response.status}`);
    },
  };
}

/** Fetch wraps what the network said. */
function codeOf(error: unknown): string {
  const field = (of: unknown, name: string): unknown =>
    typeof of === 'object' && of !== null ? Reflect.get(of, name) : null;
  const said = [field(field(error, 'cause'), 'code'), field(error, 'name')];
  return said.find((one) => typeof one === 'string') ?? 'UNKNOWN';
}
