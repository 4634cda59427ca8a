import type { SeatView } from '@naast/shared/contract/seats';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { begunMention } from '../../../ui/split-mentions.js';
import { seatsHere } from '../seats.js';
import styles from './message-tools.module.css';

const offeredMost = 6;

interface PickMentionProps {
  readonly text: string;
  readonly caret: number;
  readonly seats: readonly SeatView[];
  readonly mySeat: SeatView | undefined;
  readonly onPick: (name: string) => void;
}

/** Who may be meant by the "@" that is being written. Its whole name may as well be typed. */
export function PickMention({ text, caret, seats, mySeat, onPick }: PickMentionProps) {
  const { t } = useTranslation();
  const begun = begunMention(text, caret);
  if (begun === null) return null;
  const names = seatsHere(seats)
    .filter((seat) => seat !== mySeat)
    .map(({ name }) => name)
    .filter((name) => name !== begun.trim() && name.toLowerCase().startsWith(begun.toLowerCase()))
    .slice(0, offeredMost);
  if (names.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own in each browser.
    <div className={styles.choices} role="group" aria-label={t('live.composer.mention')}>
      {names.map((name) => (
        <Button
          key={name}
          look="soft"
          size="small"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(name)}
        >
          <bdi>@{name}</bdi>
        </Button>
      ))}
    </div>
  );
}
