import type { LogEntryView } from '@naast/shared/contract/logbook';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { TimedEntry } from '../../ui/timed-list.js';

/** "21:00 Noor opende een ruimte", and where. */
export function LogEntry({ entry }: { entry: LogEntryView }) {
  const { t } = useTranslation();
  // What ends by the clock is nobody's act.
  const nobody = entry.act === 'case.holdEnded' ? t('log.itself') : t('log.terminal');
  const who = entry.who === null ? nobody : (entry.who.name ?? t('log.whoIsGone'));
  return (
    <TimedEntry at={entry.at} where={entry.place && <Where place={entry.place} />}>
      <strong>{who}</strong> {t(`log.act.${entry.act}`, { about: entry.about?.name ?? t('log.gone') })}
    </TimedEntry>
  );
}

function Where({ place }: { place: NonNullable<LogEntryView['place']> }) {
  const { t } = useTranslation();
  const say = useBilingual();
  if (place.kind !== 'room') return t(`log.place.${place.kind}`, { mark: place.mark });
  if (place.room === null) return t('log.place.goneRoom');
  return <LocalLink to={`/rooms/${place.room.id}`}>{say(place.room.title)}</LocalLink>;
}
