import { pen, Scene } from './scene.js';

/** A shut door with a light above it, and a bench to wait on. */
export function DoorShut() {
  return (
    <Scene>
      <circle className={pen.light} cx="132" cy="30" r="26" />
      <path className={pen.clay} d="M122 30a10 10 0 0 1 20 0z" />
      <path className={pen.pine} d="M92 180V76c0-22 17-36 40-36s40 14 40 36v104z" />
      <path className={pen.paper} d="M108 92c0-14 10-22 24-22s24 8 24 22v18h-48zM132 70v40" />
      <circle className={pen.paper} cx="158" cy="132" r="3.5" />
      <path className={pen.clay} d="M190 146h62v9h-62z" />
      <path className={pen.clayLine} d="M198 155v25M244 155v25" />
      <path className={pen.pine} d="M42 180v-16h24v16z" />
      <path
        className={pen.pineLine}
        d="M54 164v-22M54 152c-10 0-14-6-14-14 8 0 14 4 14 14zM54 146c0-8 5-13 13-14 0 8-4 14-13 14z"
      />
    </Scene>
  );
}
