/** A voice of the device itself: others would send the words to a server. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  try {
    const voices = speechSynthesis.getVoices();
    return (
      voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language)) ?? null
    );
  } catch {
    return null;
  }
}

export const canReadAloud = (language: string): boolean => voiceFor(language) !== null;

/** Instead of what was being read. */
export function readAloud(text: string, language: string): void {
  const voice = voiceFor(language);
  if (voice === null) return;
  stopReading();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  speechSynthesis.speak(words);
}

export function stopReading(): void {
  try {
    speechSynthesis.cancel();
  } catch {
    // Nothing is read aloud.
  }
}
