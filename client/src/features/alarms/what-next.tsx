import type { AlarmItem } from '@naast/shared/contract/alarms';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../../ui/clock.js';
import { useMoment } from '../../ui/use-moment.js';

/** Who hears it next, as long as nobody takes it. */
export function WhatNext({ alarm: { teamAt, onCall } }: { readonly alarm: AlarmItem }) {
  const { t } = useTranslation();
  const { now } = useClock();
  const moment = useMoment();
  const isTeamTold = Date.parse(teamAt) <= now;
  const called = {
    none: t('alarms.next.noCall'),
    waits: onCall.at === null ? null : t('alarms.next.callSoon', { moment: moment(onCall.at) }),
    called: t('alarms.next.called'),
    failed: t('alarms.next.callFailed'),
  }[onCall.state];
  return (
    <>
      {isTeamTold ? t('alarms.next.teamNow') : t('alarms.next.teamSoon', { moment: moment(teamAt) })} {called}
    </>
  );
}
