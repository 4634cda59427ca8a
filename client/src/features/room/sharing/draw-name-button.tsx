import { type RefObject, useState } from 'react';
import { putBack } from '../../../drafts/use-draft.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { drawName } from '../outside/names/draw-name.js';
import { nameWords } from '../outside/names/late-names.js';
import styles from './sharing.module.css';

interface DrawNameButtonProps {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onDraw: () => void;
}

/** Puts a drawn name into the field, which can still be changed. Another at each press. */
export function DrawNameButton({ form, onDraw }: DrawNameButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [drawn, setDrawn] = useState<{ readonly name: string | null } | null>(null);

  async function draw() {
    try {
      const words = await nameWords[language].load();
      const field = form.current?.querySelector<HTMLInputElement>('[name=name]');
      if (!form.current || !field) return;
      const name = drawName(words, field.value);
      putBack(form.current, { name });
      setDrawn({ name });
      onDraw();
    } catch {
      setDrawn({ name: null });
    }
  }
  return (
    <div className={styles.draw}>
      <Button look="soft" size="small" onClick={() => void draw()}>
        {t('sharing.name.draw')}
      </Button>
      {/* The name is in the field for who sees it. */}
      <p role="status" className={drawn?.name === null ? styles.notDrawn : 'unseen'}>
        {drawn &&
          (drawn.name === null ? t('sharing.name.notDrawn') : t('sharing.name.drawn', { name: drawn.name }))}
      </p>
    </div>
  );
}
