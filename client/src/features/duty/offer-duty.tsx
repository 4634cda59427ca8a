import type { AccountId } from '@naast/shared/contract/answering';
import { type DutyView, dutyRoutes } from '@naast/shared/contract/duty';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { SelectField } from '../../ui/select-field.js';
import styles from './duty.module.css';
import { useChangeDuty } from './use-change-duty.js';

/** Offers the duty to a colleague, who takes it or not. */
export function OfferDuty({ duty: { colleagues, rev } }: { readonly duty: DutyView }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const offer = useChangeDuty((to: AccountId) => call(dutyRoutes.offerDuty, { body: { rev, to } }));
  const [first] = colleagues;
  if (first === undefined) return <p>{t('duty.offer.nobody')}</p>;
  const to = colleagues.find(({ id }) => id === chosen) ?? first;
  function send(event: SubmitEvent) {
    event.preventDefault();
    if (!offer.isPending) offer.mutate(to.id);
  }
  return (
    <form onSubmit={send} className={styles.offer}>
      <SelectField
        label={t('duty.offer.label')}
        value={to.id}
        onChange={(event) => setChosen(colleagues[event.target.selectedIndex]?.id ?? null)}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit" look="soft" isBusy={offer.isPending}>
        {t('duty.offer.send')}
      </Button>
      {offer.error && <ErrorText error={offer.error} />}
    </form>
  );
}
