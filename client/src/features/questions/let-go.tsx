import { answeringRoutes, type TeamVoice } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { AskFirst } from '../../ui/ask-first.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Menu } from '../../ui/menu.js';
import { useReread } from './use-reread.js';

interface LetGoProps {
  readonly threadId: ThreadId;
  readonly voice: TeamVoice;
}

function useLetGo({ threadId, voice }: LetGoProps) {
  const reread = useReread(threadId);
  return useMutation({
    mutationFn: () => call(answeringRoutes.letGo, { params: { threadId, voiceId: voice.id } }),
    onSettled: reread,
  });
}

/** Releases a taken voice for any colleague: one's own at once, another's after a question. */
export function LetGo({ threadId, voice }: LetGoProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const letGo = useLetGo({ threadId, voice });
  const { taker } = voice;
  if (taker && !taker.isMe)
    return (
      <div>
        <Button look="soft" size="small" onClick={() => setAsking(true)}>
          {t('questions.letGo.of', { name: taker.name })}
        </Button>
        {isAsking && <TakeAway threadId={threadId} voice={voice} onClose={() => setAsking(false)} />}
      </div>
    );
  return (
    <div>
      {letGo.error && <ErrorText error={letGo.error} />}
      <Button
        look="soft"
        size="small"
        aria-disabled={letGo.isPending}
        onClick={() => letGo.isPending || letGo.mutate()}
      >
        {t('questions.letGo.own')}
      </Button>
    </div>
  );
}

interface LetGoOfOthersProps {
  readonly threadId: ThreadId;
  readonly voices: readonly TeamVoice[];
  /** What the question is about. */
  readonly title: string;
}

/** The same in a row of the list, for who may not read the question: behind ⋯, since it takes a colleague's work away. */
export function LetGoOfOthers({ threadId, voices, title }: LetGoOfOthersProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<TeamVoice | null>(null);
  return (
    <div>
      <Menu
        label={t('questions.letGo.more', { name: title })}
        items={voices.map((voice) => ({
          label: t('questions.letGo.of', { name: voice.taker?.name ?? '' }),
          icon: <Undo2 size={18} aria-hidden />,
          isDanger: true,
          onChoose: () => setAsked(voice),
        }))}
      />
      {asked && <TakeAway threadId={threadId} voice={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function TakeAway({ threadId, voice, onClose }: LetGoProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const letGo = useLetGo({ threadId, voice });
  const name = voice.taker?.name ?? '';
  return (
    <AskFirst
      title={t('questions.letGo.title', { name })}
      yes={t('questions.letGo.yes')}
      isBusy={letGo.isPending}
      error={letGo.error}
      onYes={() => letGo.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('questions.letGo.text', { name })}</p>
    </AskFirst>
  );
}
