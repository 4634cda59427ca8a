import { useState } from 'react';
import { useTranslation } from '../language/use-translation.js';

/** Said once each: a number at every letter would drown what is typed. */
const told = [100, 20];

/** Says how many characters are left when few are, and that there are too many; for screen readers only. */
export function SpokenLeft({ left, from }: { readonly left: number; readonly from: number }) {
  const { t } = useTranslation();
  const step = left < 0 ? 'over' : ([from, ...told].findLast((count) => left <= count) ?? null);
  const [said, setSaid] = useState({ step, left });
  if (said.step !== step) setSaid({ step, left });
  return (
    <div className="unseen" role="status">
      {step === 'over' ? t('problems.tooLong') : step !== null && t('frame.left', { count: said.left })}
    </div>
  );
}
