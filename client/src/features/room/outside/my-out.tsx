import type { MyMeasure } from '@naast/shared/contract/measures';
import { usePiece } from '../use-piece.js';
import { outPiece } from './late-out.js';

interface MyOutProps {
  /** Null: the user may come in. */
  readonly out: MyMeasure | null;
  readonly onDone: () => void;
}

/** That the user is out of this room: by whom, why, and until when. Its script comes only then. */
export function MyOut({ out, onDone }: MyOutProps) {
  const come = usePiece(outPiece, out !== null);
  return <div role="status">{out && come && <come.Out measure={out} onDone={onDone} />}</div>;
}
