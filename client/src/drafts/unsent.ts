import { useEffect, useState } from 'react';
import { draftNames, readDraft } from './draft-box.js';

const nothing: readonly string[] = [];

/** Words that were typed into a form that is no longer there, to be copied; null: of every form of this tab. */
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

/** What was ticked is not words. */
async function textsOf(names: readonly string[]): Promise<string[]> {
  const drafts = await Promise.all(names.map(readDraft));
  return drafts.flatMap((fields) =>
    Object.entries(fields ?? {})
      .filter(([field, text]) => !field.includes('=') && text.trim() !== '')
      .map(([, text]) => text),
  );
}
