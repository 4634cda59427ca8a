import { limits } from '@naast/shared/limits';

/** The operator's line: an address of the operator's own choice, the only one that Naast itself ever asks. */
export interface AlarmLine {
  /** Says that there is an alarm, and nothing of what it is. Throws `AlarmLineError` when nobody took it. */
  ring(): Promise<void>;
}

/** Says by its code why nobody took it; never where the line leads. */
export class AlarmLineError extends Error {
  readonly code: string;

  constructor(code: string) {
    super('the alarm line was not answered');
    this.name = 'AlarmLineError';
    this.code = code;
  }
}

/** Posts to a webhook. `body` is made anew at each call. Anything but an answer of 200 to 299, in time, is no answer. */
export function webhookLine(
  address: string,
  body: () => object,
  mayTakeMs: number = limits.alarm.callMayTake,
): AlarmLine {
  return {
    async ring() {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body()),
        // Elsewhere is not where the operator said.
        redirect: 'manual',
        signal: AbortSignal.timeout(mayTakeMs),
      }).catch((error: unknown) => {
        throw new AlarmLineError(codeOf(error));
      });
      await response.body?.cancel();
      if (!response.ok) throw new AlarmLineError(`HTTP_${response.status}`);
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
