type Pressed = Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode'>;

/** What a key has while an input method composes a word with it. */
const composingCode = 229;

/**
 * Whether this key was pressed for itself, and not to confirm or drop the word that an input method composes. Safari ends the composition
 * before the key that ended it: that key has only the code left.
 */
export const isKey = (event: Pressed, key: 'Enter' | 'Escape'): boolean =>
  event.key === key && !event.isComposing && event.keyCode !== composingCode;
