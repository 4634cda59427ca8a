import { Download } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useSaveOwn } from './use-save-own.js';

/** The user's own words, to take along before they are gone. `isIcon`: where a bar has no room for its words. */
export function SaveOwn({ isIcon = false }: { readonly isIcon?: boolean }) {
  const { t } = useTranslation();
  const own = useSaveOwn();
  return (
    <>
      <Button
        look="soft"
        size="small"
        isBusy={own.isPending}
        aria-label={isIcon ? t('message.own.save') : undefined}
        title={isIcon ? t('message.own.save') : undefined}
        onClick={() => own.isPending || own.mutate()}
      >
        {isIcon ? <Download size={18} aria-hidden /> : t('message.own.save')}
      </Button>
      <p role="status" className={own.data === undefined ? 'unseen' : undefined}>
        {own.data !== undefined && t(own.data === 0 ? 'message.own.none' : 'message.own.saved')}
      </p>
      {own.error && <ErrorText error={own.error} />}
    </>
  );
}
