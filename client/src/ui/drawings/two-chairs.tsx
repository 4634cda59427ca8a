import { PairOfChairs } from './pair-of-chairs.js';
import { pen, Scene } from './scene.js';

/** By day: two chairs under a lamp. */
export function TwoChairs() {
  return (
    <Scene>
      <circle className={pen.light} cx="140" cy="68" r="62" />
      <path className={pen.faint} d="M140 0v34" />
      <path className={pen.clay} d="M116 58c2-16 10-24 24-24s22 8 24 24z" />
      <PairOfChairs />
    </Scene>
  );
}
