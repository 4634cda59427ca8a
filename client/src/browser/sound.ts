let context: AudioContext | null = null;

/** Call it in a click handler: browsers allow sound only after one. Silent without WebAudio. */
export function readySound(): void {
  try {
    context ??= new AudioContext();
    void context.resume().catch(() => undefined);
  } catch {
    context = null;
  }
}

/** Two soft tones of a third of a second. Unlike a ring or an alarm. */
export function playSoftly(): void {
  if (context === null) return;
  try {
    tone(context, 440, 0);
    tone(context, 554, 0.14);
  } catch {
    // No audio output: the title still counts.
  }
}

function tone(audio: AudioContext, hertz: number, delay: number): void {
  const from = audio.currentTime + delay;
  const sound = audio.createOscillator();
  const volume = audio.createGain();
  sound.frequency.value = hertz;
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.06, from + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.32);
  sound.connect(volume).connect(audio.destination);
  sound.start(from);
  sound.stop(from + 0.34);
}
