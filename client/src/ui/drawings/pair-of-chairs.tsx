import { pen } from './scene.js';

/** Two chairs and a cup between them: what all of Naast is about. */
export function PairOfChairs() {
  return (
    <>
      <path className={pen.pine} d="M52 134V92c0-16 10-26 26-26s26 10 26 26v42" />
      <path
        className={pen.pine}
        d="M44 152v-26a10 10 0 0 1 20 0v8h28v-8a10 10 0 0 1 20 0v26zM54 152v28M102 152v28"
      />
      <path className={pen.clay} d="M176 134V92c0-16 10-26 26-26s26 10 26 26v42" />
      <path
        className={pen.clay}
        d="M168 152v-26a10 10 0 0 1 20 0v8h28v-8a10 10 0 0 1 20 0v26zM178 152v28M226 152v28"
      />
      <path className={pen.faint} d="M124 142h32M140 142v38" />
      <path
        className={pen.paper}
        d="M133 131h12v7a4 4 0 0 1-4 4h-4a4 4 0 0 1-4-4zM145 133h3a2.5 2.5 0 0 1 0 5h-3"
      />
      <path className={pen.faint} d="M138 124c-3-4 3-5 0-9" />
    </>
  );
}
