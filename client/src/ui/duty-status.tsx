import { useQuery } from '@tanstack/react-query';
import { dutyQuery } from '../api/account-queries.js';
import { useSelf } from '../api/self-context.js';
import { useTranslation } from '../language/use-translation.js';
import { LinkBeside } from './link-beside.js';

/** Who has the duty now, and the way to where it is taken. */
export function DutyStatus({ isInRoom = false }: { readonly isInRoom?: boolean }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  const { data: duty } = useQuery({ ...dutyQuery(), enabled: self?.may.seeDuty ?? false });
  if (!duty) return null;
  const { lead } = duty;
  const said =
    lead === null
      ? t('onCall.dutyNobody')
      : lead.isMe
        ? t('onCall.dutyMine')
        : t(lead.isHere ? 'onCall.duty' : 'onCall.dutyAway', { name: lead.name });
  return (
    <p>
      <LinkBeside to="/team/duty" isInRoom={isInRoom}>
        {said}
      </LinkBeside>
    </p>
  );
}
