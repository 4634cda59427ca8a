import { useTranslation } from '../../language/use-translation.js';
import { Page } from '../../ui/frame/page.js';
import { NotForYou } from '../../ui/not-for-you.js';

export function NoAlarmsForYou() {
  const { t } = useTranslation();
  return (
    <Page>
      <NotForYou title={t('alarms.title')} text={t('alarms.notForYou')} to="/team" way={t('frame.ownTeam')} />
    </Page>
  );
}
