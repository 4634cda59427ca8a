import { limits } from '@naast/shared/limits';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { FoundByWords } from '../../ui/found-by-words.js';
import { MeasureSaid } from '../../ui/measures/measure-said.js';
import { appealForm, type FoundMeasure, findMeasureForm } from './appeal-forms.js';

/** A decision about the user. */
export function AppealPage() {
  const { t } = useTranslation();
  const finding = useForm(findMeasureForm);
  const appealing = useForm(appealForm);
  const found = (appealing.sent?.shown ?? finding.sent?.shown) as FoundMeasure | undefined;
  return (
    <FoundByWords
      title={t('measures.page.title')}
      find={{
        form: finding,
        lead: t('measures.page.lead'),
        label: t('measures.page.label'),
        hint: t('measures.page.hint'),
        send: t('measures.page.find'),
      }}
      found={found ? <MeasureSaid measure={found.measure} /> : null}
      codename={found?.codename ?? null}
      object={{
        form: appealing,
        isOffered: found?.measure.may.appeal ?? false,
        title: t('measures.disagree'),
        label: t('measures.label'),
        hint: t('measures.hint'),
        send: t('measures.send'),
        maxCharacters: limits.measure.appealMaxCharacters,
      }}
    />
  );
}
