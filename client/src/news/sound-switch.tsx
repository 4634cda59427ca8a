import { useSyncExternalStore } from 'react';
import { playSoftly, readySound } from '../browser/sound.js';
import { useTranslation } from '../language/use-translation.js';
import { Tick } from '../ui/tick.js';
import { soundWish } from './sound-wish.js';

/** For hosts: a soft sound while they look at another tab. Off until it is ticked; it then sounds once. */
export function SoundSwitch() {
  const { t } = useTranslation();
  const isOn = useSyncExternalStore(soundWish.subscribe, soundWish.get, () => false);
  return (
    <Tick
      size="small"
      label={t('news.sound')}
      hint={t('news.soundHint')}
      checked={isOn}
      onChange={({ target }) => {
        soundWish.set(target.checked);
        if (!target.checked) return;
        readySound();
        playSoftly();
      }}
    />
  );
}
