import { pen, Scene } from './scene.js';

/** A tidy desk with a plant and an empty tray: nothing waits. */
export function NobodyWaiting() {
  return (
    <Scene>
      <circle className={pen.light} cx="196" cy="70" r="52" />
      <path className={pen.clay} d="M172 66l24-30 24 30z" />
      <path className={pen.clayLine} d="M196 66v54M180 120h32" />
      <path className={pen.pine} d="M28 120h224v12H28z" />
      <path className={pen.pineLine} d="M44 132v48M236 132v48" />
      <path className={pen.paper} d="M96 104h54v16H96zM102 104l6-10h30l6 10" />
      <path className={pen.pine} d="M50 120V98h24v22z" />
      <path
        className={pen.pineLine}
        d="M62 98V72M62 84c-12 0-16-8-16-16 10 0 16 5 16 16zM62 78c0-10 6-14 14-16 1 10-4 16-14 16z"
      />
    </Scene>
  );
}
