import type { TeamQuestion } from '@naast/shared/contract/answering';

export type Step = 'readIn' | 'write' | 'greet' | 'take';

/** What the screen offers first, as its one main button. */
export function nextStep({ urgency, may, voices }: TeamQuestion): Step {
  if (urgency === null && may.readIn) return 'readIn';
  if (voices.some((voice) => voice.may.write && voice.state === 'taken')) return 'write';
  return may.greet ? 'greet' : 'take';
}
