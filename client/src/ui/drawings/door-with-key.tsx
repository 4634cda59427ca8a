import { pen, Scene } from './scene.js';

/** A shut door whose key hangs beside it: what is within stays as it was. */
export function DoorWithKey() {
  return (
    <Scene>
      <circle className={pen.light} cx="140" cy="92" r="70" />
      <path className={pen.pine} d="M92 180V60c0-22 18-36 40-36s40 14 40 36v120z" />
      <path className={pen.paper} d="M108 92V66c0-14 10-24 24-24s24 10 24 24v26zM132 42v50" />
      <circle className={pen.paper} cx="156" cy="126" r="4" />
      <path className={pen.faint} d="M214 60v12" />
      <circle className={pen.clay} cx="214" cy="84" r="12" />
      <path className={pen.clayLine} d="M214 96v40M214 124h11M214 135h8" />
    </Scene>
  );
}
