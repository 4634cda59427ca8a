import { LocalLink } from '../language/local-link.js';
import { buttonClass } from './button.js';
import { DoorShut } from './drawings/door-shut.js';
import { EmptyState } from './empty-state.js';

interface NotForYouProps {
  readonly title: string;
  readonly text: string;
  readonly to: string;
  readonly way: string;
}

/** A page of the team that a colleague may not see: says who may and why, and the one way on. */
export function NotForYou({ title, text, to, way }: NotForYouProps) {
  return (
    <EmptyState
      drawing={<DoorShut />}
      action={
        <LocalLink to={to} className={buttonClass({})}>
          {way}
        </LocalLink>
      }
    >
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
    </EmptyState>
  );
}
