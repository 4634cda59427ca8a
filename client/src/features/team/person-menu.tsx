import { type ProposalKind, type TeamPerson, type TeamView, teamRoutes } from '@naast/shared/contract/team';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogWays } from '../../ui/dialog.js';
import { ErrorText } from '../../ui/error-text.js';
import { Menu } from '../../ui/menu.js';
import type { FreshLink } from './link-once.js';
import { PersonRoles } from './person-roles.js';
import { teamQuery } from './queries.js';

interface PersonMenuProps {
  readonly person: TeamPerson;
  onLink(link: FreshLink): void;
}

type Asked = 'coordinator' | 'reset' | 'remove';

/**
 * Roles, the coordinator role, a new way to sign in, and removal; nothing for who may do none of these. What cannot be
 * undone is asked first.
 */
export function PersonMenu({ person, onLink }: PersonMenuProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Asked | 'roles' | null>(null);
  const { name, may } = person;
  const { propose } = may;
  const close = () => setShown(null);
  const items = [
    may.giveRoles && { label: t('colleagues.roles.open', { name }), onChoose: () => setShown('roles') },
    (propose.giveCoordinator || propose.takeCoordinator) && {
      label: t(
        propose.takeCoordinator ? 'colleagues.more.takeCoordinator' : 'colleagues.more.giveCoordinator',
      ),
      onChoose: () => setShown('coordinator'),
    },
    (may.reset || propose.reset) && {
      label: t('colleagues.more.reset'),
      onChoose: () => setShown('reset'),
    },
    (may.remove || propose.remove) && {
      label: t('colleagues.more.remove'),
      isDanger: true,
      onChoose: () => setShown('remove'),
    },
  ].filter((item) => item !== false);
  if (items.length === 0) return null;
  return (
    <>
      <Menu label={t('colleagues.more.open', { name })} items={items} />
      {shown === 'roles' && (
        <Dialog look="sheet" title={t('colleagues.roles.open', { name })} onClose={close}>
          <PersonRoles person={person} onDone={close} />
        </Dialog>
      )}
      {shown !== null && shown !== 'roles' && (
        <Ask person={person} asked={shown} onLink={onLink} onClose={close} />
      )}
    </>
  );
}

interface AskProps extends PersonMenuProps {
  readonly asked: Asked;
  onClose(): void;
}

/** What it does, and whether it shall. What the user may not do alone is proposed to a second person. */
function Ask({ person, asked, onLink, onClose }: AskProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const params = { accountId: person.id };
  const { name, may } = person;
  const takes = may.propose.takeCoordinator;
  const keep = (team: TeamView) => queries.setQueryData(teamQuery().queryKey, team);
  const proposes = (kind: ProposalKind) => call(teamRoutes.propose, { params, body: { kind } }).then(keep);
  const acts: Record<Asked, () => Promise<unknown>> = {
    coordinator: () => proposes(takes ? 'takeCoordinator' : 'giveCoordinator'),
    async reset() {
      if (!may.reset) return proposes('reset');
      const { link, team } = await call(teamRoutes.resetPerson, { params });
      keep(team);
      onLink(link);
    },
    remove: () => (may.remove ? call(teamRoutes.removePerson, { params }).then(keep) : proposes('remove')),
  };
  const act = useMutation({ mutationFn: acts[asked], onSuccess: onClose });
  const words = {
    coordinator: {
      title: t(takes ? 'colleagues.more.takeCoordinator' : 'colleagues.more.giveCoordinator'),
      text: t('colleagues.more.byTwo'),
      yes: t('colleagues.more.askYes'),
    },
    reset: {
      title: t('colleagues.more.resetSure', { name }),
      text: t(may.reset ? 'colleagues.more.resetText' : 'colleagues.more.resetByTwo', { name }),
      yes: t(may.reset ? 'colleagues.more.resetYes' : 'colleagues.more.askYes'),
    },
    remove: {
      title: t('colleagues.more.removeSure', { name }),
      text: t(may.remove ? 'colleagues.more.removeText' : 'colleagues.more.removeByTwo', { name }),
      yes: t(may.remove ? 'colleagues.more.removeYes' : 'colleagues.more.askYes'),
    },
  }[asked];
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.text}</p>
      {act.error && <ErrorText error={act.error} />}
      <DialogWays>
        <Button
          look={asked === 'remove' ? 'danger' : 'main'}
          isBusy={act.isPending}
          onClick={() => act.isPending || act.mutate()}
        >
          {words.yes}
        </Button>
        <Button look="bare" onClick={onClose}>
          {t('frame.ratherNot')}
        </Button>
      </DialogWays>
    </Dialog>
  );
}
