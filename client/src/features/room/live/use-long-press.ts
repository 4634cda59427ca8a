import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** In ms; shorter than the browser's own, which then takes the touch for selecting text. */
const pressedAfter = 400;
/** A finger that moves further than this scrolls; in px. */
const still = 10;

/** Shows what a mouse shows by hovering: after a long press of a finger, until it touches something else. */
export function useLongPress() {
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
        touch.current = { timer: setTimeout(() => setPressed(true), pressedAfter), x, y };
      },
      onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
        const from = touch.current;
        if (from && Math.hypot(clientX - from.x, clientY - from.y) > still) cancel();
      },
      onPointerUp: cancel,
      onPointerCancel: cancel,
    },
  } as const;
}
