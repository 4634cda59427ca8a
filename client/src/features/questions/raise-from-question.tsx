import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { Siren } from 'lucide-react';
import { useState } from 'react';
import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { RaiseAlarm } from '../../ui/alarms/raise-alarm.js';
import { Button } from '../../ui/button.js';

/** Raises an alarm about who asked; for who may read their words, which this page shows. */
export function RaiseFromQuestion({ threadId }: { readonly threadId: ThreadId }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  const [isAsking, setAsking] = useState(false);
  if (!self?.may.answerQuestions) return null;
  return (
    <div>
      <Button look="soft" size="small" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        <Siren size={18} aria-hidden />
        {t('alarms.raise.open')}
      </Button>
      {isAsking && (
        <RaiseAlarm
          name={t('alarms.asker')}
          place={{ kind: 'thread', id: threadId }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
