import type { Page } from 'playwright-core';

/** A device that reads aloud, of which a test's browser has none. */
export interface Voices {
  /** Whether there are voices on the device, and some of a server, from now on. */
  come(...kinds: readonly ('local' | 'remote')[]): Promise<void>;
  /** The words come to their end. */
  end(): Promise<void>;
  /** What was asked of it, in order: `speak: …` and `cancel`, the latter only while it speaks. */
  asked(): Promise<string[]>;
}

/** Call before the page is opened. Without voices until they come, as in Chrome and on Android. */
export async function withVoices(page: Page): Promise<Voices> {
  await page.addInitScript(() => {
    class Words extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const asked: string[] = [];
    let voices: { lang: string; localService: boolean }[] = [];
    let spoken: Words | null = null;
    const stop = () => {
      const words = spoken;
      spoken = null;
      return words;
    };
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(words: Words) {
        asked.push(`speak: ${words.text}`);
        spoken = words;
      },
      cancel() {
        if (stop()) asked.push('cancel');
      },
    });
    const come = (kinds: readonly string[]) => {
      voices = kinds.map((kind) => ({ lang: 'nl-NL', localService: kind === 'local' }));
      synthesis.dispatchEvent(new Event('voiceschanged'));
    };
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: synthesis });
    Object.assign(window, {
      SpeechSynthesisUtterance: Words,
      fakeVoices: { come, asked, end: () => stop()?.dispatchEvent(new Event('end')) },
    });
  });
  return {
    come: (...kinds) => page.evaluate((given) => Reflect.get(window, 'fakeVoices').come(given), kinds),
    end: () => page.evaluate(() => Reflect.get(window, 'fakeVoices').end()),
    asked: () => page.evaluate(() => [...(Reflect.get(window, 'fakeVoices').asked as string[])]),
  };
}
