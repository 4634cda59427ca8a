import { LocalLink } from '../language/local-link.js';
import { buttonClass } from './button.js';

interface NotForYouProps {
  readonly title: string;
  readonly text: string;
  readonly to: string;
  readonly way: string;
}

/** A page of the team that a colleague may not see: says who may and why, and the one way on. */
export function NotForYou({ title, text, to, way }: NotForYouProps) {
  return (
    <div>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{text}</p>
      <LocalLink to={to} className={buttonClass({})}>
        {way}
      </LocalLink>
    </div>
  );
}
