import { isKey } from './keys.js';

/** What is read aloud now. Its words are kept: a browser may forget to tell the end of what nothing refers to. */
let reading: { readonly id: string; readonly words: SpeechSynthesisUtterance } | null = null;
let known: { readonly language: string; readonly voice: SpeechSynthesisVoice } | null = null;
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

function voicesCame(): void {
  known = null;
  changed();
}

/** A voice of the device itself: others would send the words to a server. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  if (known?.language === language) return known.voice;
  try {
    const voices = speechSynthesis.getVoices();
    const voice = voices.find((one) => one.localService && one.lang.toLowerCase().startsWith(language));
    known = voice ? { language, voice } : null;
  } catch {
    known = null;
  }
  return known?.voice ?? null;
}

/** Calls back when voices come, which may be after the page, and when reading begins or ends. */
export function watchSpeech(listener: () => void): () => void {
  try {
    // Older Safari has no events here, and its voices at once.
    speechSynthesis.addEventListener?.('voiceschanged', voicesCame);
  } catch {
    // Nothing is read aloud.
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const canReadAloud = (language: string): boolean => voiceFor(language) !== null;

/** The id of what is read aloud now. */
export const readingNow = (): string | null => reading?.id ?? null;

/** Instead of what was being read. It stops by Escape, and where the page is hidden or left. */
export function readAloud(id: string, text: string, language: string): void {
  const voice = voiceFor(language);
  if (voice === null) return;
  stopReading();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  const ended = () => {
    if (reading?.words === words) over();
  };
  words.addEventListener('end', ended);
  words.addEventListener('error', ended);
  reading = { id, words };
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onLeave);
  speechSynthesis.speak(words);
  changed();
}

/** @param id stops only if this is what is read */
export function stopReading(id?: string): void {
  if (id !== undefined && reading?.id !== id) return;
  if (reading) over();
  try {
    speechSynthesis.cancel();
  } catch {
    // Nothing is read aloud.
  }
}

function over(): void {
  reading = null;
  window.removeEventListener('keydown', onKeyDown, true);
  window.removeEventListener('pagehide', onLeave);
  document.removeEventListener('visibilitychange', onLeave);
  changed();
}

function onKeyDown(event: KeyboardEvent): void {
  if (isKey(event, 'Escape')) stopReading();
}

function onLeave({ type }: Event): void {
  if (type === 'pagehide' || document.visibilityState === 'hidden') stopReading();
}
