import { answeringRoutes } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { useReread } from './use-reread.js';

/** Returns a question that was set aside to the open list. */
export function GiveBack({ threadId, describedBy }: { threadId: ThreadId; describedBy?: string }) {
  const { t } = useTranslation();
  const reread = useReread(threadId);
  const giveBack = useMutation({
    mutationFn: () => call(answeringRoutes.giveBack, { params: { threadId } }),
    onSettled: reread,
  });
  return (
    <div>
      {giveBack.error && <ErrorText error={giveBack.error} />}
      <Button
        look="soft"
        size="small"
        aria-describedby={describedBy}
        aria-disabled={giveBack.isPending}
        onClick={() => giveBack.isPending || giveBack.mutate()}
      >
        {t('aside.team.giveBack')}
      </Button>
    </div>
  );
}
