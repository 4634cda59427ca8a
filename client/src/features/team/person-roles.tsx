import type { TeamPerson } from '@naast/shared/contract/team';
import { professions } from '@naast/shared/roles';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamQuery } from '../../api/queries.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import field from '../../ui/field.module.css';
import { rolesForm } from './people-forms.js';
import styles from './team.module.css';

export function PersonRoles({ person }: { person: TeamPerson }) {
  const { t } = useTranslation();
  const id = useId();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [profession, setProfession] = useState<string>(person.profession ?? '');
  const form = useMemo(() => rolesForm(person.id), [person.id]);
  const sending = useForm(form, {
    onDone(done) {
      if ('shown' in done) queries.setQueryData(teamQuery().queryKey, done.shown);
      setOpen(false);
    },
  });
  const { sent, isSending } = sending;
  return (
    <Disclosure
      summary={t('colleagues.roles.open', { name: person.name })}
      look="bare"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <FormBox of={sending} className={styles.fields}>
        {sent?.refusal && <ErrorText refusal={sent.refusal} />}
        <label className={styles.tick}>
          <input type="checkbox" name="isHost" value="yes" defaultChecked={person.isHost} />
          {t('colleagues.roles.host')}
        </label>
        <label htmlFor={id}>{t('colleagues.roles.consultant')}</label>
        <select
          id={id}
          name="profession"
          className={field.input}
          value={profession}
          onChange={(event) => setProfession(event.target.value)}
        >
          <option value="">{t('colleagues.roles.noConsultant')}</option>
          {professions.map((known) => (
            <option key={known} value={known}>
              {t(`professions.${known}`)}
            </option>
          ))}
        </select>
        {profession !== '' && (
          <label className={styles.tick}>
            <input
              type="checkbox"
              name="verified"
              value="yes"
              defaultChecked={profession === person.profession}
              aria-invalid={sent?.problems['verified'] !== undefined}
              aria-describedby={`${id}-verify`}
            />
            {t('colleagues.roles.verified')}
          </label>
        )}
        {sent?.problems['verified'] && (
          <p className={field.problem} id={`${id}-verify`}>
            {t('colleagues.roles.verifyFirst')}
          </p>
        )}
        <div>
          <Button type="submit" look="soft" aria-disabled={isSending}>
            {isSending ? t('account.saving') : t('colleagues.roles.send')}
          </Button>
        </div>
      </FormBox>
    </Disclosure>
  );
}
