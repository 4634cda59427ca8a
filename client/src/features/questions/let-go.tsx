import { answeringRoutes, type TeamVoice } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { useReread } from './use-reread.js';

/** Releases a taken voice for any colleague. */
export function LetGo({ threadId, voice }: { threadId: ThreadId; voice: TeamVoice }) {
  const { t } = useTranslation();
  const reread = useReread(threadId);
  const letGo = useMutation({
    mutationFn: () => call(answeringRoutes.letGo, { params: { threadId, voiceId: voice.id } }),
    onSettled: reread,
  });
  return (
    <div>
      {letGo.error && <ErrorText error={letGo.error} />}
      <Button look="soft" aria-disabled={letGo.isPending} onClick={() => letGo.isPending || letGo.mutate()}>
        {t('questions.letGo')}
      </Button>
    </div>
  );
}
