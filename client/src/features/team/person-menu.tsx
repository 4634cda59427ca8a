import { type ProposalKind, type TeamPerson, type TeamView, teamRoutes } from '@naast/shared/contract/team';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { teamQuery } from '../../api/queries.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogWays } from '../../ui/dialog.js';
import { ErrorText } from '../../ui/error-text.js';
import { Menu } from '../../ui/menu.js';
import type { FreshLink } from './link-once.js';
import { PersonRoles } from './person-roles.js';

interface PersonMenuProps {
  readonly person: TeamPerson;
  onLink(link: FreshLink): void;
}

type Asked = 'coordinator' | 'reset' | 'remove';

/** Roles, the coordinator role, a new way to sign in, and removal. What cannot be undone is asked first. */
export function PersonMenu({ person, onLink }: PersonMenuProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Asked | 'roles' | null>(null);
  const { name, isCoordinator, isMe } = person;
  const close = () => setShown(null);
  const ofOthers = [
    { label: t('colleagues.more.reset'), onChoose: () => setShown('reset') },
    { label: t('colleagues.more.remove'), isDanger: true, onChoose: () => setShown('remove') },
  ];
  return (
    <>
      <Menu
        label={t('colleagues.more.open', { name })}
        items={[
          ...(isMe
            ? []
            : [{ label: t('colleagues.roles.open', { name }), onChoose: () => setShown('roles') }]),
          {
            label: t(isCoordinator ? 'colleagues.more.takeCoordinator' : 'colleagues.more.giveCoordinator'),
            onChoose: () => setShown('coordinator'),
          },
          ...(isMe ? [] : ofOthers),
        ]}
      />
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

/** What it does, and whether it shall. For a coordinator each of these takes two people: it is proposed. */
function Ask({ person, asked, onLink, onClose }: AskProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const params = { accountId: person.id };
  const { name, isCoordinator } = person;
  const keep = (team: TeamView) => queries.setQueryData(teamQuery().queryKey, team);
  const proposes = (kind: ProposalKind) => call(teamRoutes.propose, { params, body: { kind } }).then(keep);
  const acts: Record<Asked, () => Promise<unknown>> = {
    coordinator: () => proposes(isCoordinator ? 'takeCoordinator' : 'giveCoordinator'),
    async reset() {
      if (isCoordinator) return proposes('reset');
      const { link, team } = await call(teamRoutes.resetPerson, { params });
      keep(team);
      onLink(link);
    },
    remove: () => (isCoordinator ? proposes('remove') : call(teamRoutes.removePerson, { params }).then(keep)),
  };
  const act = useMutation({ mutationFn: acts[asked], onSuccess: onClose });
  const words = {
    coordinator: {
      title: t(isCoordinator ? 'colleagues.more.takeCoordinator' : 'colleagues.more.giveCoordinator'),
      text: t('colleagues.more.byTwo'),
      yes: t('colleagues.more.askYes'),
    },
    reset: {
      title: t('colleagues.more.resetSure', { name }),
      text: t(isCoordinator ? 'colleagues.more.resetByTwo' : 'colleagues.more.resetText', { name }),
      yes: t(isCoordinator ? 'colleagues.more.askYes' : 'colleagues.more.resetYes'),
    },
    remove: {
      title: t('colleagues.more.removeSure', { name }),
      text: t(isCoordinator ? 'colleagues.more.removeByTwo' : 'colleagues.more.removeText', { name }),
      yes: t(isCoordinator ? 'colleagues.more.askYes' : 'colleagues.more.removeYes'),
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
