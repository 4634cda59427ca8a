import { pen, Scene } from './scene.js';

/** A lit house, and the path away from it at sunrise: until another time. */
export function Goodbye() {
  return (
    <Scene>
      <path className={pen.light} d="M172 132a44 44 0 0 1 88 0z" />
      <path className={pen.faint} d="M112 132h152" />
      <path
        className={pen.faint}
        d="M104 180c26-6 18-22 46-24s28-14 44-24M146 180c16-6 14-18 34-22s22-16 30-26"
      />
      <path className={pen.pine} d="M30 180v-68l38-34 38 34v68z" />
      <path className={pen.paper} d="M56 180v-34a12 12 0 0 1 24 0v34z" />
      <path className={pen.clay} d="M82 90V68h14v34z" />
      <path
        className={pen.pineLine}
        d="M240 180v-22M240 162c-9 0-13-6-13-13 9 0 13 5 13 13zM240 158c0-8 5-11 12-12 1 8-4 12-12 12z"
      />
    </Scene>
  );
}
