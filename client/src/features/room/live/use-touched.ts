import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** In ms; shorter than the browser's own long press, which would select text. */
const pressedAfter = 400;
/** In px; a larger movement is a scroll. */
const still = 10;

/** What has a press of its own. */
const pressable = 'a, button, summary, input, textarea';

/** The touch counterpart of hovering: true after a tap or a long press, until the next tap or until something else is touched. */
export function useTouched() {
  const [isPressed, setPressed] = useState(false);
  const pressed = useRef<HTMLElement | null>(null);
  const touch = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);

  function cancel() {
    clearTimeout(touch.current?.timer);
    touch.current = null;
  }
  useEffect(() => () => clearTimeout(touch.current?.timer), []);
  useEffect(() => {
    if (!isPressed) return;
    // Its tools stand over its upper edge.
    pressed.current?.scrollIntoView({ block: 'nearest' });
    const release = ({ target }: Event) => {
      if (target instanceof Node && !pressed.current?.contains(target)) setPressed(false);
    };
    document.addEventListener('pointerdown', release);
    return () => document.removeEventListener('pointerdown', release);
  }, [isPressed]);

  return {
    isPressed,
    handlers: {
      onPointerDown({ pointerType, clientX: x, clientY: y, currentTarget }: PointerEvent<HTMLElement>) {
        if (pointerType === 'mouse') return;
        pressed.current = currentTarget;
        const hold = () => {
          touch.current = null;
          setPressed(true);
        };
        touch.current = { timer: setTimeout(hold, pressedAfter), x, y };
      },
      onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
        const from = touch.current;
        if (from && Math.hypot(clientX - from.x, clientY - from.y) > still) cancel();
      },
      onPointerUp({ target }: PointerEvent<HTMLElement>) {
        const isTap = touch.current && target instanceof Element && !target.closest(pressable);
        if (isTap) setPressed(!isPressed);
        cancel();
      },
      onPointerCancel: cancel,
    },
  } as const;
}
