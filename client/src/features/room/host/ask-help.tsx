import { type HelpKind, helpKinds, helpRoutes } from '@naast/shared/contract/room-help';
import { LifeBuoy } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useChangeHelp } from '../../../ui/help/use-change-help.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

/** Asks the team for a second host or the duty lead. What came of it is in the bar above the talk. */
export function AskHelp() {
  const { t } = useTranslation();
  const { state } = useLive();
  const [isAsking, setAsking] = useState(false);
  const sessionId = state.session.id;
  const ask = useChangeHelp((wants: HelpKind) =>
    call(helpRoutes.askHelp, { params: { sessionId }, body: { wants } }),
  );

  function press({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    // Safari does not focus a clicked button, and the dialog returns the focus to the former element.
    currentTarget.focus();
    setAsking(true);
  }
  return (
    <>
      <Button look="soft" size="small" aria-haspopup="dialog" onClick={press}>
        <LifeBuoy size={18} aria-hidden />
        {t('help.ask')}
      </Button>
      {isAsking && (
        <Dialog title={t('help.asking.title')} onClose={() => setAsking(false)}>
          <p>{t('help.asking.text')}</p>
          <div className={styles.reasons}>
            {helpKinds.map((wants) => (
              <Button
                key={wants}
                look="soft"
                aria-disabled={ask.isPending}
                onClick={() => ask.isPending || ask.mutate(wants, { onSuccess: () => setAsking(false) })}
              >
                {t(`help.asking.${wants}`)}
              </Button>
            ))}
          </div>
          <p>{t('help.asking.nobody')}</p>
          {ask.error && <ErrorText error={ask.error} />}
        </Dialog>
      )}
    </>
  );
}
