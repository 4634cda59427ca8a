import { type QuestionList, type QuestionPart, questionParts } from '@naast/shared/contract/answering';
import { useQuery } from '@tanstack/react-query';
import type { NarrowedList } from '../../api/account-queries.js';
import { spreekuurQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Disclosure } from '../../ui/disclosure.js';
import { SelectField } from '../../ui/select-field.js';
import styles from './desk.module.css';

/** The parts that each list can have. */
const partsOf = {
  open: ['mine', 'forMe', 'unread', 'late'],
  answered: ['mine', 'waitsForAsker'],
  aside: [],
} as const satisfies Record<QuestionList, readonly QuestionPart[]>;

export const isNarrowed = ({ part, themeId }: NarrowedList): boolean => part !== null || themeId !== null;

/** What was chosen, as far as this list has it. */
export function narrowedFor(show: QuestionList, { part, themeId }: NarrowedList): NarrowedList {
  const parts: readonly QuestionPart[] = partsOf[show];
  return { part: part !== null && parts.includes(part) ? part : null, themeId };
}

interface NarrowListProps {
  readonly show: QuestionList;
  readonly narrowed: NarrowedList;
  readonly mayAnswer: boolean;
  readonly onNarrow: (narrowed: NarrowedList) => void;
}

/** Shows a part of a list: whose, how far it is, with which theme. */
export function NarrowList({ show, narrowed, mayAnswer, onNarrow }: NarrowListProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const themes = useQuery(spreekuurQuery()).data?.themes ?? [];
  // Who gives no voice has none, and none waits for them.
  const parts = partsOf[show].filter((part) => mayAnswer || (part !== 'mine' && part !== 'forMe'));
  const theme = themes.find(({ id }) => id === narrowed.themeId);
  const chosen = [
    narrowed.part && t(`questions.narrow.parts.${narrowed.part}`),
    theme && say(theme.title),
  ].filter(Boolean);
  // Folded, it still says that this is not all.
  const summary = [t('questions.narrow.title'), ...(chosen.length === 0 ? [] : [chosen.join(', ')])].join(
    ': ',
  );
  return (
    <Disclosure look="bare" summary={summary}>
      <div className={styles.narrow}>
        {parts.length > 0 && (
          <SelectField
            label={t('questions.narrow.part')}
            name="part"
            value={narrowed.part ?? ''}
            options={[
              { value: '', label: t('questions.narrow.all') },
              ...parts.map((part) => ({ value: part, label: t(`questions.narrow.parts.${part}`) })),
            ]}
            onChange={({ target: { value } }) =>
              onNarrow({ ...narrowed, part: questionParts.find((part) => part === value) ?? null })
            }
          />
        )}
        <SelectField
          label={t('questions.narrow.theme')}
          name="theme"
          value={narrowed.themeId ?? ''}
          options={[
            { value: '', label: t('questions.narrow.allThemes') },
            ...themes.map(({ id, title }) => ({ value: id, label: say(title) })),
          ]}
          onChange={({ target: { value } }) =>
            onNarrow({ ...narrowed, themeId: themes.find(({ id }) => id === value)?.id ?? null })
          }
        />
      </div>
    </Disclosure>
  );
}
