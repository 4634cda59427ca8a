import { useEffect, useState } from 'react';
import { draftNames, readDraft } from './draft-box.js';

/** Words that were typed into a form that is no longer there, to be copied. `isWanted` false: nothing is read. */
export function useUnsentOf(name: string, isWanted: boolean): readonly string[] {
  const [unsent, setUnsent] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    setUnsent([]);
    if (isWanted) void textsOf(name).then((texts) => isGone || setUnsent(texts));
    return () => {
      isGone = true;
    };
  }, [name, isWanted]);
  return unsent;
}

/** Of every form of this tab. */
export function useUnsent(): readonly string[] {
  const [unsent, setUnsent] = useState<readonly string[]>([]);
  useEffect(() => {
    void Promise.all(draftNames().map(textsOf)).then((texts) => setUnsent(texts.flat()));
  }, []);
  return unsent;
}

/** What was ticked is not words. */
async function textsOf(name: string): Promise<string[]> {
  const fields = Object.entries((await readDraft(name)) ?? {});
  return fields.filter(([field, text]) => !field.includes('=') && text.trim() !== '').map(([, text]) => text);
}
