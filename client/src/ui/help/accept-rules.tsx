import type { HelpCall } from '@naast/shared/contract/room-help';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { Dialog, DialogWays } from '../dialog.js';
import { ErrorText } from '../error-text.js';
import { NewRules } from '../organisation/new-rules.js';
import { asksForRules, type useNewRules } from '../organisation/use-new-rules.js';
import { useSitIn } from './use-sit-in.js';

interface AcceptRulesProps {
  readonly of: HelpCall;
  readonly rules: ReturnType<typeof useNewRules>;
  onClose(): void;
}

/** Before a consultant sits in: the changed house rules, and a yes to them. */
export function AcceptRules({ of, rules, onClose }: AcceptRulesProps) {
  const { t } = useTranslation();
  const sitIn = useSitIn(of, rules.accept);
  return (
    <Dialog title={t('newRules.title')} onClose={onClose}>
      <NewRules />
      {sitIn.error && !asksForRules(sitIn.error) && <ErrorText error={sitIn.error} />}
      <DialogWays>
        <Button
          isBusy={sitIn.isPending}
          onClick={() =>
            sitIn.isPending ||
            sitIn.mutate(undefined, { onSuccess: onClose, onError: (error) => void rules.onRefused(error) })
          }
        >
          {t('newRules.accept')}
        </Button>
        <Button look="bare" onClick={onClose}>
          {t('frame.ratherNot')}
        </Button>
      </DialogWays>
    </Dialog>
  );
}
