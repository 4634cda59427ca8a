import { LocalLink } from '../language/local-link.js';
import { Avatar } from '../ui/avatar.js';
import { BackLink } from '../ui/back-link.js';
import { Button } from '../ui/button.js';
import card from '../ui/card.module.css';
import { Chip } from '../ui/chip.js';
import { Disclosure } from '../ui/disclosure.js';
import { NobodyWaiting } from '../ui/drawings/nobody-waiting.js';
import { EmptyState } from '../ui/empty-state.js';
import { Menu } from '../ui/menu.js';
import { OrderButtons } from '../ui/order-buttons.js';
import { Row, Rows } from '../ui/rows.js';
import { Skeleton } from '../ui/skeleton.js';
import { Tabs } from '../ui/tabs.js';
import { Part } from './part.js';
import styles from './parts.module.css';

const shapes = ['text', 'rows', 'cards', 'talk'] as const;
const nothing = () => {};

export function Lists() {
  return (
    <>
      <Part name="Card">
        <div className={card.card}>
          <h3>De huiskamer</h3>
          <p>Een kaart vraagt alle aandacht, en is er één.</p>
        </div>
      </Part>
      <Part name="Rows">
        <Rows label="Het team">
          <Row lead={<Avatar name="Noor" hue={0} />} title={<h3>Noor</h3>} facts="host" />
          <Row
            lead={<Avatar name="Sam" hue={3} />}
            title={<h3>Sam</h3>}
            facts={
              <>
                nog geen rol <Chip tone="heed">zonder code-app</Chip>
              </>
            }
            actions={
              <Menu label="Meer over Sam" items={[{ label: 'Verander de rollen', onChoose: nothing }]} />
            }
          />
          <Row
            title={<p>Uitnodiging voor Klaas</p>}
            facts="Werkt tot zondag"
            actions={
              <Button look="soft" size="small">
                Trek in
              </Button>
            }
          />
        </Rows>
      </Part>
      <Part name="Rows, all of one is a link">
        <Rows label="Instellingen">
          <Row
            isLink
            title={
              <strong>
                <LocalLink to="/">Huisregels</LocalLink>
              </strong>
            }
            facts="6 regels"
          />
        </Rows>
      </Part>
      <Part name="OrderButtons">
        <OrderButtons name="Slapen" at={0} isLast={false} onMove={nothing} onRemove={nothing} />
        <OrderButtons name="Werk" at={1} isLast look="bare" onMove={nothing} />
        <OrderButtons name="De Brug" at={1} isLast={false} hasWords onMove={nothing} onRemove={nothing} />
      </Part>
      <Part name="BackLink">
        <BackLink to="/">Alle instellingen</BackLink>
      </Part>
      <Part name="Disclosure">
        <Disclosure summary="Dicht">
          <p>Wat er onder zit.</p>
        </Disclosure>
        <Disclosure summary="Open" open>
          <p>Wat er onder zit.</p>
        </Disclosure>
        <Disclosure summary="In een kaart" look="bare" open>
          <p>Wat er onder zit.</p>
        </Disclosure>
      </Part>
      <Part name="Tabs">
        <Tabs
          label="Vragen"
          tabs={[
            { to: '/', label: 'Open', isCurrent: true, waiting: { count: 8, label: '8 vragen wachten' } },
            { to: '/mine', label: 'Van mij', isCurrent: false },
            { to: '/done', label: 'Beantwoord', isCurrent: false },
          ]}
        />
      </Part>
      <Part name="EmptyState">
        <div className={styles.wide}>
          <EmptyState drawing={<NobodyWaiting />} action={<Button look="soft">Bekijk de ruimtes</Button>}>
            <h3>Er wacht niemand</h3>
            <p>Alle vragen zijn op tijd beantwoord.</p>
          </EmptyState>
        </div>
      </Part>
      {shapes.map((shape) => (
        <Part key={shape} name={`Skeleton, ${shape}`}>
          <Skeleton shape={shape} />
        </Part>
      ))}
    </>
  );
}
