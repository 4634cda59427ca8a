import type { TeamPerson } from '@naast/shared/contract/team';
import { professions } from '@naast/shared/roles';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { SelectField } from '../../ui/select-field.js';
import { Tick } from '../../ui/tick.js';
import { rolesForm } from './people-forms.js';
import { teamQuery } from './queries.js';

export function PersonRoles({ person, onDone }: { person: TeamPerson; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [profession, setProfession] = useState<string>(person.profession ?? '');
  const form = useMemo(() => rolesForm(person.id), [person.id]);
  const sending = useForm(form, {
    onDone(done) {
      if ('shown' in done) queries.setQueryData(teamQuery().queryKey, done.shown);
      onDone();
    },
  });
  const { sent, isSending } = sending;
  return (
    <FormBox of={sending}>
      {sent?.refusal && <ErrorText refusal={sent.refusal} />}
      <Tick name="isHost" defaultChecked={person.isHost} label={t('colleagues.roles.host')} />
      <SelectField
        label={t('colleagues.roles.consultant')}
        name="profession"
        value={profession}
        onChange={(event) => setProfession(event.target.value)}
        options={[
          { value: '', label: t('colleagues.roles.noConsultant') },
          ...professions.map((known) => ({ value: known, label: t(`professions.${known}`) })),
        ]}
      />
      {profession !== '' && (
        <Tick
          name="verified"
          defaultChecked={profession === person.profession}
          label={t('colleagues.roles.verified')}
          problem={sent?.problems['verified'] ? t('colleagues.roles.verifyFirst') : null}
        />
      )}
      <div>
        <Button type="submit" isBusy={isSending}>
          {t('colleagues.roles.send')}
        </Button>
      </div>
    </FormBox>
  );
}
