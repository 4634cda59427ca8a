import { PairOfChairs } from './pair-of-chairs.js';
import { pen, Scene } from './scene.js';

/** By night: the chairs stand ready under the moon. */
export function Night() {
  return (
    <Scene>
      <path className={pen.moon} d="M150 8a27 27 0 1 0 27 35 22 22 0 0 1-27-35z" />
      <circle className={pen.star} cx="40" cy="38" r="2.5" />
      <circle className={pen.star} cx="92" cy="16" r="2" />
      <circle className={pen.star} cx="226" cy="26" r="2.5" />
      <circle className={pen.star} cx="252" cy="66" r="2" />
      <circle className={pen.star} cx="20" cy="84" r="2" />
      <PairOfChairs />
    </Scene>
  );
}
