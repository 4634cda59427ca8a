import { ChevronDown, ChevronUp } from 'lucide-react';
import { Children, type ReactNode, useEffect, useRef, useState } from 'react';
import { watchContent } from '../../../browser/watch.js';
import { useTranslation } from '../../../language/use-translation.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { useMedia } from '../../../ui/use-media.js';
import styles from './bars.module.css';

/** On a bar that is not folded: what it asks cannot wait. */
export const staysOpen = { 'data-stays': '' };

/** On a button that a folded bar keeps. */
export const oneTap = { 'data-one-tap': '' };

/** Where each bar takes as much as some messages. */
const phone = '(max-width: 30rem), (max-height: 30rem)';
/** What the talk keeps of the screen before bars fold. */
const talkShare = 0.6;

interface BarsProps {
  /** The screen is low: a phone in landscape, or with its keyboard out. */
  readonly isLow: boolean;
  readonly children: ReactNode;
}

/**
 * What stands above a talk, one child for each bar, the most urgent first. Where they would take too much of a phone from the talk they
 * fold to one line, which opens; what cannot wait stays as it is. A folded bar is still there for a screen reader, which hears what
 * changes in it.
 */
export function Bars({ isLow, children }: BarsProps) {
  const { t } = useTranslation();
  const isPhone = useMedia(phone);
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [{ foldable, first, hasTap, isTight }, setFound] = useState(nothingFound);
  const seen = useRef(0);
  useEffect(() => {
    const shown = box.current;
    if (!isPhone || !shown) return;
    const look = () => {
      const found = barsIn(shown);
      const asksATap = (at: number) => shown.children[at]?.querySelector('[data-one-tap]');
      const tapped = found.find(asksATap);
      const line = tapped ?? found[0] ?? null;
      const asks = tapped !== undefined;
      setFound((before) =>
        before.foldable.join() === found.join() && before.first === line && before.hasTap === asks
          ? before
          : { foldable: found, first: line, hasTap: asks, isTight: leavesTooLittle(shown) },
      );
      // Those that were unfolded were fewer: one more could push the field off the screen.
      const isMore = found.length > seen.current && !shown.contains(document.activeElement);
      seen.current = found.length;
      if (found.length === 0 || isMore) setOpen(false);
    };
    look();
    // What the keyboard reaches is never out of sight.
    const unfold = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('.unseen[data-bar]')) setOpen(true);
    };
    shown.addEventListener('focusin', unfold);
    const stopWatching = watchContent(shown, look);
    return () => {
      shown.removeEventListener('focusin', unfold);
      stopWatching();
    };
  }, [isPhone]);
  const folds = isPhone && foldable.length > 0 && (isLow || isTight);
  const isFolded = folds && !isOpen;
  const toggle = folds && (
    <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen ? (
        t('live.readLess')
      ) : (
        <>
          <span className="unseen">{t('live.bars.all', { count: foldable.length })}</span>
          {foldable.length > 1 && <span aria-hidden>+{foldable.length - 1}</span>}
        </>
      )}
      {isOpen ? <ChevronUp size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
    </button>
  );
  return (
    <div ref={box} className={styles.bars}>
      {Children.map(children, (bar, at) => (
        <div
          data-bar
          className={joinClasses(
            isFolded && foldable.includes(at) && (at === first ? styles.line : 'unseen'),
            isFolded && at === first && hasTap && styles.tapped,
            folds && isOpen && at === foldable.at(-1) && styles.last,
          )}
        >
          <div className={styles.words}>{bar}</div>
          {at === (isFolded ? first : foldable.at(-1)) && toggle}
        </div>
      ))}
    </div>
  );
}

interface Found {
  /** The places of the bars that can fold. */
  readonly foldable: readonly number[];
  /** Whose words the line has. */
  readonly first: number | null;
  /** That line keeps a button. */
  readonly hasTap: boolean;
  /** Unfolded they leave the talk too little. */
  readonly isTight: boolean;
}
const nothingFound: Found = { foldable: [], first: null, hasTap: false, isTight: false };

/** Which bars say something and can fold; what is there for screen readers only does not count. */
function barsIn(shown: Element): number[] {
  const saysSomething = (bar: Element) =>
    [...bar.querySelectorAll('p, summary')].some(
      (words) => words.textContent?.trim() && words.closest('.unseen, [data-bar]') === bar,
    );
  return [...shown.children].flatMap((bar, at) =>
    saysSomething(bar) && bar.querySelector('[data-stays]') === null ? [at] : [],
  );
}

/** Measured as if none were folded, before anything of it is painted. */
function leavesTooLittle(shown: Element): boolean {
  const bars = [...shown.children].map((bar) => ({ bar, folded: bar.className }));
  for (const { bar } of bars) bar.className = '';
  const talk = document.querySelector('[role=log]');
  const isTight = talk !== null && talk.clientHeight < talkShare * window.innerHeight;
  for (const { bar, folded } of bars) bar.className = folded;
  return isTight;
}
