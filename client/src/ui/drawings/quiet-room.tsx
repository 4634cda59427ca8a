import { pen, Scene } from './scene.js';

/** An empty circle of chairs with a cup that still steams: nobody has said anything yet. */
export function QuietRoom() {
  return (
    <Scene>
      <circle className={pen.light} cx="140" cy="92" r="70" />
      <path
        className={pen.pine}
        d="M28 132V104c0-11 8-18 20-18s20 7 20 18v28M28 132h40v14H28zM34 146v34M62 146v34"
      />
      <path
        className={pen.clay}
        d="M212 132V104c0-11 8-18 20-18s20 7 20 18v28M212 132h40v14h-40zM218 146v34M246 146v34"
      />
      <path className={pen.faint} d="M90 142h100M102 142v38M178 142v38" />
      <path
        className={pen.paper}
        d="M122 120h26v13a9 9 0 0 1-9 9h-8a9 9 0 0 1-9-9zM148 124h5a5 5 0 0 1 0 10h-5"
      />
      <path className={pen.faint} d="M130 110c-5-6 5-8 0-15M141 110c-5-6 5-8 0-15" />
    </Scene>
  );
}
