import { type ProposalView, teamRoutes } from '@naast/shared/contract/team';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import account from '../../ui/account/account.module.css';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { joinClasses } from '../../ui/join-classes.js';
import { Row, Rows } from '../../ui/rows.js';
import { useMoment } from '../../ui/use-moment.js';
import type { FreshLink } from './link-once.js';
import { teamQuery } from './queries.js';
import styles from './team.module.css';

interface ProposalsProps {
  readonly proposals: readonly ProposalView[];
  onLink(link: FreshLink): void;
}

/** Proposals of a coordinator that a second person must confirm. */
export function Proposals({ proposals, onLink }: ProposalsProps) {
  const { t } = useTranslation();
  if (proposals.length === 0) return null;
  return (
    <section className={joinClasses(account.section, styles.proposals)} aria-labelledby="proposals">
      <h2 id="proposals">{t('colleagues.proposals.title')}</h2>
      <Rows>
        {proposals.map((proposal) => (
          <Waiting key={proposal.id} proposal={proposal} onLink={onLink} />
        ))}
      </Rows>
    </section>
  );
}

function Waiting({ proposal, onLink }: { proposal: ProposalView; onLink: ProposalsProps['onLink'] }) {
  const { t } = useTranslation();
  const momentOf = useMoment();
  const queries = useQueryClient();
  const params = { proposalId: proposal.id };
  const names = { by: proposal.by, name: proposal.about.name };
  const refetch = () => queries.invalidateQueries({ queryKey: teamQuery().queryKey });
  const confirm = useMutation({
    mutationFn: () => call(teamRoutes.confirmProposal, { params }),
    onSuccess({ link, team }) {
      queries.setQueryData(teamQuery().queryKey, team);
      if (link) onLink(link);
    },
    onError: refetch,
  });
  const withdraw = useMutation({
    mutationFn: () => call(teamRoutes.withdrawProposal, { params }),
    onSuccess: (team) => queries.setQueryData(teamQuery().queryKey, team),
    onError: refetch,
  });
  const error = confirm.error ?? withdraw.error;
  return (
    <Row
      title={<strong>{t(`colleagues.proposals.${proposal.kind}`, names)}</strong>}
      facts={
        <span>
          {t('colleagues.proposals.until', { date: momentOf(proposal.until) })}
          {!proposal.may.confirm && `. ${t('colleagues.proposals.notYou', names)}`}
        </span>
      }
      actions={
        <>
          {proposal.may.confirm && (
            <Button size="small" onClick={() => confirm.mutate()}>
              {t('colleagues.proposals.confirm')}
            </Button>
          )}
          {proposal.may.withdraw && (
            <Button look="soft" size="small" onClick={() => withdraw.mutate()}>
              {t('colleagues.proposals.withdraw')}
            </Button>
          )}
        </>
      }
    >
      {error && <ErrorText error={error} />}
    </Row>
  );
}
