import { limits } from '@naast/shared/limits';
import { textIn } from '../../../forms/form.js';
import { useTranslation } from '../../../language/use-translation.js';
import { TextArea } from '../../../ui/text-area.js';
import { useProblemText } from '../../../ui/use-problem-text.js';
import type { Subject } from '../subject.js';

export const onCallSubject: Subject<'onCall'> = {
  toFields: ({ onCall }) => ({ onCall }),
  read: (fields) => ({ onCall: textIn(fields, 'onCall') }),
  problemsIn: () => ({}),
  labels: { onCall: 'settings.onCall.label' },
  Fields({ fields, problems }) {
    const { t } = useTranslation();
    const problemOf = useProblemText();
    return (
      <TextArea
        name="onCall"
        label={t('settings.onCall.label')}
        hint={t('settings.onCall.hint')}
        rows={2}
        maxCharacters={limits.organisation.onCallMaxCharacters}
        defaultValue={fields['onCall']}
        problem={problemOf(problems['onCall'])}
      />
    );
  },
  Preview({ value }) {
    const { t } = useTranslation();
    return (
      <>
        <p>{t('settings.onCall.visitors')}</p>
        <p>
          <strong>{t('settings.onCall.team')}</strong>{' '}
          {value.onCall === '' ? t('settings.onCall.nothing') : value.onCall}
        </p>
      </>
    );
  },
  Line({ value }) {
    const { t } = useTranslation();
    return value.onCall === '' ? <span className="quiet">{t('settings.onCall.nothing')}</span> : value.onCall;
  },
};
