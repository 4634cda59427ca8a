import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Field } from '../ui/field.js';
import { FieldGroup } from '../ui/field-group.js';
import { SelectField } from '../ui/select-field.js';
import { TextArea } from '../ui/text-area.js';
import { Tick } from '../ui/tick.js';
import { Part } from './part.js';
import styles from './parts.module.css';

const days = ['maandag', 'dinsdag', 'woensdag'].map((day) => ({ value: day, label: day }));
const long = [
  { value: 'experience', label: 'Van iemand die het zelf heeft meegemaakt' },
  { value: 'professional', label: 'Van een professional' },
];

export function Fields() {
  return (
    <>
      <Part name="Field">
        <div className={styles.wide}>
          <Field label="Naam" name="empty" problem={null} />
          <Field
            label="Naam"
            hint="Liever niet je echte naam."
            name="full"
            defaultValue="Mila"
            problem={null}
          />
          <Field label="Code uit je app" name="wrong" defaultValue="12" problem="Zes cijfers." />
        </div>
      </Part>
      <Part name="Field, date and time">
        <Field label="Dag" name="day" type="date" defaultValue="2026-01-31" problem={null} />
        <Field label="Begint om" name="from" type="time" defaultValue="19:00" problem={null} />
        <Field label="Eindigt om" name="to" type="time" problem="Kies een tijd na het begin." />
        <Field label="Aantal" name="count" type="number" defaultValue={12} problem={null} />
      </Part>
      <Part name="TextArea">
        <div className={styles.wide}>
          <TextArea label="Je vraag" hint="Schrijf zoals je praat." name="question" maxCharacters={4000} />
          <TextArea label="Bijna vol" name="almost" maxCharacters={150} defaultValue="Ik slaap slecht." />
          <TextArea label="Leeg" name="missing" maxCharacters={4000} problem="Schrijf hier je vraag." />
        </div>
      </Part>
      <Part name="FieldGroup">
        <FieldGroup title="Hoeveel mensen?" hint="Minder dan er passen mag.">
          <Field label="Met één host" name="few" type="number" defaultValue={8} problem={null} />
          <Button look="soft">Nog een veld</Button>
        </FieldGroup>
      </Part>
      <Part name="SelectField">
        <SelectField label="Beroep" name="profession" options={days} />
      </Part>
      <Part name="Choices">
        <div className={styles.wide}>
          <Choices kind="one" label="Wanneer?" name="one" options={days} chosen={['maandag']} />
          <Choices
            kind="many"
            label="Op welke dagen?"
            hint="Meer mag."
            name="many"
            options={days}
            chosen={['maandag', 'woensdag']}
          />
          <Choices
            kind="one"
            label="Van wie wil je antwoord?"
            name="column"
            options={long}
            chosen={[]}
            problem="Kies er één."
            isColumn
          />
        </div>
      </Part>
      <Part name="Tick">
        <div className={styles.wide}>
          <Tick label="Meteen host" name="host" defaultChecked />
          <Tick label="Ik ben 16 jaar of ouder" name="empty" />
          <Tick label="Zorgaanbieder" hint="Dan gelden er meer regels." name="care" />
          <Tick label="Ik heb het nagekeken." name="seen" problem="Kijk dit eerst na." />
          <Tick label="Al gekozen" hint="Dit kan nu niet anders." name="fixed" defaultChecked disabled />
          <Tick size="small" label="Zacht geluid" hint="Als je op een ander tabblad kijkt." name="small" />
        </div>
      </Part>
    </>
  );
}
