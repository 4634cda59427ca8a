import { Flame } from 'lucide-react';
import { Avatar } from '../ui/avatar.js';
import { Badge } from '../ui/badge.js';
import { Chip } from '../ui/chip.js';
import { Note } from '../ui/note.js';
import { Part } from './part.js';
import styles from './parts.module.css';

const names = ['Noor', 'Wies', 'Kim', 'Mila', 'Daan', 'Femke', 'Ömer', 'Rik'];

export function Words() {
  return (
    <>
      <Part name="Avatar">
        {names.map((name, hue) => (
          <Avatar key={name} name={name} hue={hue} />
        ))}
        <Avatar name="Sam" hue={null} />
        {names.map((name, hue) => (
          <Avatar key={name} name={name} hue={hue} size="small" />
        ))}
      </Part>
      <Part name="Chip">
        <Chip>wacht op antwoord</Chip>
        <Chip tone="new">nieuw</Chip>
        <Chip tone="heed">uiterlijk dinsdag 17:00</Chip>
        <Chip tone="crisis" icon={<Flame size={14} aria-hidden />}>
          plan of middel
        </Chip>
      </Part>
      <Part name="Badge">
        <Badge count={1} label="één vraag wacht" />
        <Badge count={8} label="8 vragen wachten" />
        <Badge count={120} label="120 vragen wachten" />
      </Part>
      <Part name="Note">
        <div className={styles.wide}>
          <Note>
            <p>De deur gaat om 19 uur open.</p>
          </Note>
          <Note tone="heed">
            <p>Je verbinding is weg. Wat je schreef blijft staan.</p>
          </Note>
          <Note tone="wrong">
            <p>Dit is niet gelukt. Probeer het zo nog eens.</p>
          </Note>
        </div>
      </Part>
    </>
  );
}
