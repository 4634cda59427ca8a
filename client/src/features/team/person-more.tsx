import { type ProposalKind, type TeamPerson, type TeamView, teamRoutes } from '@naast/shared/contract/team';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.js';
import { teamQuery } from '../../api/queries.js';
import { AskFirst } from '../../ui/ask-first.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorText } from '../../ui/error-text.js';
import type { FreshLink } from './link-once.js';
import styles from './team.module.css';

interface PersonMoreProps {
  readonly person: TeamPerson;
  onLink(link: FreshLink): void;
}

/** Resetting the sign-in, removing, and the coordinator role; for a coordinator each of these takes two people. */
export function PersonMore({ person, onLink }: PersonMoreProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const params = { accountId: person.id };
  const { name, isCoordinator } = person;
  const keep = (team: TeamView) => queries.setQueryData(teamQuery().queryKey, team);
  const propose = useMutation({
    mutationFn: (kind: ProposalKind) => call(teamRoutes.propose, { params, body: { kind } }),
    onSuccess: keep,
  });
  const reset = useMutation({
    mutationFn: () => call(teamRoutes.resetPerson, { params }),
    onSuccess({ link, team }) {
      keep(team);
      onLink(link);
    },
  });
  const remove = useMutation({
    mutationFn: () => call(teamRoutes.removePerson, { params }),
    onSuccess: keep,
  });
  const error = propose.error ?? reset.error ?? remove.error;

  return (
    <Disclosure summary={t('colleagues.more.open', { name })} look="bare">
      <div className={styles.fields}>
        {error && <ErrorText error={error} />}
        <div>
          <p>{t('colleagues.more.byTwo')}</p>
          <Button
            look="soft"
            size="small"
            onClick={() => propose.mutate(isCoordinator ? 'takeCoordinator' : 'giveCoordinator')}
          >
            {t(isCoordinator ? 'colleagues.more.takeCoordinator' : 'colleagues.more.giveCoordinator')}
          </Button>
        </div>
        {!person.isMe && (
          <>
            <div>
              <p>{t(isCoordinator ? 'colleagues.more.resetByTwo' : 'colleagues.more.resetText', { name })}</p>
              <AskFirst
                label={t('colleagues.more.reset')}
                question={t('colleagues.more.resetSure', { name })}
                yes={t(isCoordinator ? 'colleagues.more.askYes' : 'colleagues.more.resetYes')}
                onYes={() => (isCoordinator ? propose.mutate('reset') : reset.mutate())}
              />
            </div>
            <div>
              <p>
                {t(isCoordinator ? 'colleagues.more.removeByTwo' : 'colleagues.more.removeText', { name })}
              </p>
              <AskFirst
                label={t('colleagues.more.remove')}
                question={t('colleagues.more.removeSure', { name })}
                yes={t(isCoordinator ? 'colleagues.more.askYes' : 'colleagues.more.removeYes')}
                onYes={() => (isCoordinator ? propose.mutate('remove') : remove.mutate())}
              />
            </div>
          </>
        )}
      </div>
    </Disclosure>
  );
}
