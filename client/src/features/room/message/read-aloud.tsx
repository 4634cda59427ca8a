import type { MessageView } from '@naast/shared/contract/messages';
import { Volume2, VolumeX } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { draftsDropped } from '../../../api/signal.js';
import { canReadAloud, readAloud, readingNow, stopReading, watchSpeech } from '../../../browser/speech.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useTabIndex } from '../live/tab-stop.js';

const nothing = () => false;
// The quick exit is quiet too.
draftsDropped.subscribe(() => stopReading());

/** Reads a message by a voice of the device; null without such a voice, and where there are no words to read. */
export function useReadAloud({ id, text }: MessageView, isFolded: boolean): (() => void) | null {
  const language = useLanguage();
  const hasVoice = useSyncExternalStore(watchSpeech, () => canReadAloud(language), nothing);
  if (!hasVoice || text === null || isFolded) return null;
  return () => readAloud(id, text, language);
}

interface ReadAloudProps {
  readonly message: MessageView;
  readonly name: string;
  /** Its words are folded under a content note. */
  readonly isFolded: boolean;
}

/** Where nothing else can be done with a message. */
export function ReadAloud({ message, name, isFolded }: ReadAloudProps) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const tabIndex = useTabIndex();
  const read = useReadAloud(message, isFolded);
  if (read === null) return null;
  return (
    <Button
      look="bare"
      size="small"
      tabIndex={tabIndex}
      data-acts
      aria-label={t('message.readAloudOf', { name, time: clockTime(message.sentAt) })}
      title={t('message.readAloud')}
      onClick={read}
    >
      <Volume2 size={18} aria-hidden />
    </Button>
  );
}

/** In the message that is read: somebody may come into the room, and it must stop at once. */
export function ReadingNow({ message: { id, text }, isFolded }: Omit<ReadAloudProps, 'name'>) {
  const { t } = useTranslation();
  const isRead = useSyncExternalStore(watchSpeech, () => readingNow() === id, nothing);
  if (!isRead) return null;
  return (
    <>
      {/* Words that were changed, hidden, taken away or folded are not read on. */}
      <StopsWith key={`${isFolded} ${text}`} id={id} />
      <Button look="soft" size="small" onClick={() => stopReading(id)}>
        <VolumeX size={18} aria-hidden />
        {t('message.stopReading')}
      </Button>
    </>
  );
}

function StopsWith({ id }: { readonly id: string }) {
  useEffect(() => () => stopReading(id), [id]);
  return null;
}
