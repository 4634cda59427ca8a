import { type InvitationView, teamRoutes } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import account from '../../ui/account/account.module.css';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Field } from '../../ui/field.js';
import { Row, Rows } from '../../ui/rows.js';
import { Tick } from '../../ui/tick.js';
import { useMoment } from '../../ui/use-moment.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import type { FreshLink } from './link-once.js';
import { inviteForm } from './people-forms.js';
import { teamQuery } from './queries.js';

interface InvitationsProps {
  readonly invitations: readonly InvitationView[];
  onLink(link: FreshLink): void;
}

/** A form to invite, and the open invitations. */
export function Invitations({ invitations, onLink }: InvitationsProps) {
  const { t } = useTranslation();
  // A new form for each link, so that input is not carried over.
  const [turn, setTurn] = useState(0);
  return (
    <section className={account.section} aria-labelledby="invite">
      <h2 id="invite">{t('colleagues.invite.title')}</h2>
      <p className="quiet">{t('colleagues.invite.text')}</p>
      <InviteForm
        key={turn}
        onLink={(link) => {
          onLink(link);
          setTurn(turn + 1);
        }}
      />
      <h3>{t('colleagues.invite.open')}</h3>
      {invitations.length === 0 ? (
        <p className="quiet">{t('colleagues.invite.none')}</p>
      ) : (
        <Rows>
          {invitations.map((invitation) => (
            <OpenInvitation key={invitation.id} invitation={invitation} />
          ))}
        </Rows>
      )}
    </section>
  );
}

function InviteForm({ onLink }: { onLink: (link: FreshLink) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problemOf = useProblemText();
  const sending = useForm(inviteForm, {
    keepsDraft: true,
    onDone(done) {
      if (!('shown' in done)) return;
      queries.setQueryData(teamQuery().queryKey, done.shown.team);
      onLink(done.shown);
    },
  });
  const { sent, isSending } = sending;
  return (
    <FormBox of={sending} className={account.form}>
      {sent?.refusal && <ErrorText refusal={sent.refusal} />}
      <Field
        label={t('colleagues.invite.label')}
        hint={t('colleagues.invite.labelHint')}
        name="label"
        maxLength={limits.invitation.labelMaxCharacters}
        problem={problemOf(sent?.problems['label'])}
      />
      <Tick name="isHost" label={t('colleagues.invite.host')} />
      <div>
        <Button type="submit" isBusy={isSending}>
          {t('colleagues.invite.send')}
        </Button>
      </div>
    </FormBox>
  );
}

function OpenInvitation({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation();
  const momentOf = useMoment();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => call(teamRoutes.withdrawInvitation, { params: { invitationId: invitation.id } }),
    onSuccess: (team) => queries.setQueryData(teamQuery().queryKey, team),
    onError: () => queries.invalidateQueries({ queryKey: teamQuery().queryKey }),
  });
  return (
    <Row
      title={
        <>
          <strong>{invitation.label}</strong>, {t(`colleagues.invite.${invitation.purpose}`)}
        </>
      }
      facts={t('colleagues.invite.linkUntil', { date: momentOf(invitation.until) })}
      actions={
        <Button
          look="soft"
          size="small"
          onClick={() => withdraw.mutate()}
          aria-label={`${t('colleagues.invite.withdraw')}: ${invitation.label}`}
        >
          {t('colleagues.invite.withdraw')}
        </Button>
      }
    >
      {withdraw.error && <ErrorText error={withdraw.error} />}
    </Row>
  );
}
