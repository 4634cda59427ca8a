import { useQuery } from '@tanstack/react-query';
import { pausesQuery } from '../api/account-queries.js';
import { useSelf } from '../api/self-context.js';
import { useTranslation } from '../language/use-translation.js';
import { LinkBeside } from './link-beside.js';
import { useClockTime } from './use-moment.js';

/** The way to a break, or until when the user's own lasts; and which colleagues pause. */
export function PauseStatus({ isInRoom = false }: { readonly isInRoom?: boolean }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { self } = useSelf();
  const { data } = useQuery({ ...pausesQuery(), enabled: self?.may.seeDuty ?? false });
  if (!data) return null;
  const { until, colleagues } = data;
  const mayPause = self?.may.seeShift ?? false;
  if (!mayPause && colleagues.length === 0) return null;
  return (
    <p role="status">
      {mayPause && (
        <LinkBeside to="/team/pause" isInRoom={isInRoom}>
          {until === null ? t('pausing.title') : t('pausing.mine', { time: clockTime(until) })}
        </LinkBeside>
      )}{' '}
      {colleagues.map(({ name, until: end }) => (
        <span key={name}>{t('pausing.colleague', { name, time: clockTime(end) })} </span>
      ))}
    </p>
  );
}
