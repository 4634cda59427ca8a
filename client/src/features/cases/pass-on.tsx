import { type CaseItem, type CaseView, caseRoutes } from '@naast/shared/contract/cases';
import { limits } from '@naast/shared/limits';
import { useMemo } from 'react';
import { type Form, textIn } from '../../forms/form.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import styles from './cases.module.css';
import { useReread } from './use-claim.js';

const passForm = ({ id: caseId, rev, colleagues }: CaseView): Form<CaseItem> => ({
  name: `passCaseOn.${caseId}`,
  async send(fields, call) {
    const to = colleagues.find(({ id }) => id === textIn(fields, 'to'))?.id ?? null;
    const body = { rev, to, note: textIn(fields, 'note') };
    return { shown: await call(caseRoutes.passCaseOn, { params: { caseId }, body }) };
  },
});

interface PassOnProps {
  readonly view: CaseView;
  readonly onPassedOn: () => void;
}

/** Asks a colleague, or anybody of them, to look as well. */
export function PassOn({ view, onPassedOn }: PassOnProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const reread = useReread();
  const form = useMemo(() => passForm(view), [view]);
  const sending = useForm(form, {
    keepsDraft: true,
    async onDone() {
      onPassedOn();
      await reread();
    },
  });
  const { isSending, sent } = sending;
  if (view.colleagues.length === 0) return null;
  return (
    <Disclosure summary={t('cases.pass.title')}>
      <FormBox of={sending} className={styles.form}>
        <p className="quiet">{t('cases.pass.hint')}</p>
        <SelectField
          label={t('cases.pass.to')}
          name="to"
          options={[
            { value: '', label: t('cases.pass.anybody') },
            ...view.colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextArea
          label={t('cases.pass.note')}
          name="note"
          maxCharacters={limits.case.wordsMaxCharacters}
          problem={problemText(sent?.problems['note'])}
        />
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        <div>
          <Button type="submit" look="soft" isBusy={isSending}>
            {t('cases.pass.send')}
          </Button>
        </div>
      </FormBox>
    </Disclosure>
  );
}
