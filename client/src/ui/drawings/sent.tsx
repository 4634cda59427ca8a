import { pen, Scene } from './scene.js';

/** A closed letter on the table: it has arrived. */
export function Sent() {
  return (
    <Scene>
      <circle className={pen.light} cx="140" cy="74" r="62" />
      <path className={pen.paper} d="M86 54h108v72H86z" />
      <path className={pen.ink} d="M86 54l54 42 54-42" />
      <circle className={pen.clay} cx="140" cy="98" r="12" />
      <path className={pen.clayLine} d="M135 98l4 4 7-8" />
      <path className={pen.pine} d="M56 126h168v12H56z" />
      <path className={pen.pineLine} d="M72 138v42M208 138v42" />
    </Scene>
  );
}
