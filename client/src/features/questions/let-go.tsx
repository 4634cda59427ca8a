import { answeringRoutes, type TeamVoice } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { useReread } from './use-reread.js';

interface LetGoProps {
  readonly threadId: ThreadId;
  readonly voice: TeamVoice;
  readonly describedBy?: string;
}

/** Releases a taken voice for any colleague. */
export function LetGo({ threadId, voice, describedBy }: LetGoProps) {
  const { t } = useTranslation();
  const reread = useReread(threadId);
  const letGo = useMutation({
    mutationFn: () => call(answeringRoutes.letGo, { params: { threadId, voiceId: voice.id } }),
    onSettled: reread,
  });
  return (
    <div>
      {letGo.error && <ErrorText error={letGo.error} />}
      <Button
        look="soft"
        size="small"
        aria-describedby={describedBy}
        aria-disabled={letGo.isPending}
        onClick={() => letGo.isPending || letGo.mutate()}
      >
        {t('questions.letGo')}
      </Button>
    </div>
  );
}
