import type { MyMeasure } from '@naast/shared/contract/measures';
import { MyMeasureCard } from '../../../ui/measures/my-measure.js';
import { Note } from '../../../ui/note.js';

/** At the door of a room that the user is out of. */
export const Out = ({ measure, onDone }: { measure: MyMeasure; onDone: () => void }) => (
  <Note tone="heed">
    <MyMeasureCard measure={measure} onDone={onDone} />
  </Note>
);
