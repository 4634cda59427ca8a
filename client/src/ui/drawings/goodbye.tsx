import { pen, Scene } from './scene.js';

/** A lit house, and the path away from it at sunrise: until another time. */
export function Goodbye() {
  return (
    <Scene>
      <path className={pen.light} d="M173 136a42 42 0 0 1 84 3z" />
      <path className={pen.faint} d="M106 152c34-14 98-24 158-12" />
      <path
        className={pen.faint}
        d="M84 180c34-2 54-8 62-18s34-8 56-26M138 180c20-4 30-10 36-18s26-14 36-26"
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
