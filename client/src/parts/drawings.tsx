import { DoorShut } from '../ui/drawings/door-shut.js';
import { Goodbye } from '../ui/drawings/goodbye.js';
import { Night } from '../ui/drawings/night.js';
import { NobodyWaiting } from '../ui/drawings/nobody-waiting.js';
import { QuietRoom } from '../ui/drawings/quiet-room.js';
import { Sent } from '../ui/drawings/sent.js';
import { TwoChairs } from '../ui/drawings/two-chairs.js';
import { Part } from './part.js';
import styles from './parts.module.css';

const drawings = [TwoChairs, DoorShut, QuietRoom, NobodyWaiting, Sent, Goodbye, Night];

export const Drawings = () => (
  <Part name="Drawings">
    {drawings.map((Drawing) => (
      <div key={Drawing.name} className={styles.drawing}>
        <Drawing />
      </div>
    ))}
  </Part>
);
