import type { TeamQuestion } from '@naast/shared/contract/answering';

export type Step = 'readIn' | 'write' | 'greet' | 'take';

/** What comes first beside the question, with its one main button. A taken answer is what its holder came to write. */
export function nextStep({ urgency, may, voices }: TeamQuestion): Step {
  if (voices.some((voice) => voice.may.write && voice.state === 'taken')) return 'write';
  if (urgency === null && may.readIn) return 'readIn';
  return may.greet ? 'greet' : 'take';
}
