import { useEffect, useState } from 'react';
import { draftNames, readDraft } from './draft-box.js';

const nothing: readonly string[] = [];

/** Unsent texts of a form that is no longer shown, to be copied; null: of all forms of this tab. */
export function useUnsent(name: string | null, isWanted = true): readonly string[] {
  const [found, setFound] = useState<{
    readonly name: string | null;
    readonly texts: readonly string[];
  } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    void textsOf(name === null ? draftNames() : [name]).then((texts) => isGone || setFound({ name, texts }));
    return () => {
      isGone = true;
    };
  }, [name, isWanted]);
  return isWanted && found?.name === name ? found.texts : nothing;
}

/** Ticked choices are not text. */
async function textsOf(names: readonly string[]): Promise<string[]> {
  const drafts = await Promise.all(names.map(readDraft));
  return drafts.flatMap((fields) =>
    Object.entries(fields ?? {})
      .filter(([field, text]) => !field.includes('=') && text.trim() !== '')
      .map(([, text]) => text),
  );
}
