import { useId, useSyncExternalStore } from 'react';
import { playSoftly, readySound } from '../browser/sound.js';
import { useTranslation } from '../language/use-translation.js';
import styles from './sound-switch.module.css';
import { soundWish } from './sound-wish.js';

/** For hosts: a soft sound while they look at another tab. Off until it is ticked; it then sounds once. */
export function SoundSwitch() {
  const { t } = useTranslation();
  const hintId = useId();
  const isOn = useSyncExternalStore(soundWish.subscribe, soundWish.get, () => false);
  return (
    <div className={styles.switch}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => {
            soundWish.set(target.checked);
            if (!target.checked) return;
            readySound();
            playSoftly();
          }}
          aria-describedby={hintId}
        />
        {t('news.sound')}
      </label>
      <p id={hintId}>{t('news.soundHint')}</p>
    </div>
  );
}
