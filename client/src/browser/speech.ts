import type { Language } from '@naast/shared/languages';
import { draftsDropped } from '../api/signal.js';

/** A voice of the device itself: others would send the words to a server. */
function voiceFor(language: Language): SpeechSynthesisVoice | null {
  try {
    const voices = speechSynthesis.getVoices();
    return (
      voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language)) ?? null
    );
  } catch {
    return null;
  }
}

export const canReadAloud = (language: Language): boolean => voiceFor(language) !== null;

/** Instead of what was being read. Stops when the drafts are dropped: the quick exit is quiet too. */
export function readAloud(text: string, language: Language): void {
  const voice = voiceFor(language);
  if (voice === null) return;
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  speechSynthesis.speak(words);
  const stop = draftsDropped.subscribe(() => speechSynthesis.cancel());
  words.addEventListener('end', stop);
}
