import { heldRoutes } from '@naast/shared/contract/held';
import { type DoorAjar, doorAjars } from '@naast/shared/contract/held-views';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { SelectField } from '../../../ui/select-field.js';
import { oneTap } from '../live/bars.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';
import { useSteering } from './use-steering.js';

const useAjar = () =>
  useSteering((sessionId, ajar: DoorAjar) =>
    call(heldRoutes.setDoorAjar, { params: { sessionId }, body: { ajar } }),
  );

/** Which lines of visitors wait for a host in this session. */
export function SetDoorAjar() {
  const { t } = useTranslation();
  const { state } = useLive();
  const set = useAjar();
  return (
    <>
      <SelectField
        label={t('host.held.label')}
        options={doorAjars.map((ajar) => ({ value: ajar, label: t(`host.held.${ajar}`) }))}
        value={set.isPending ? set.variables : state.session.doorAjar}
        onChange={({ target }) => {
          const ajar = doorAjars.find((choice) => choice === target.value);
          if (ajar !== undefined && !set.isPending) set.mutate(ajar);
        }}
      />
      <p>{t('host.held.since')}</p>
      {set.error && <ErrorText error={set.error} />}
    </>
  );
}

/** That many came in within moments, with one tap that puts the door ajar; and while it is, one that opens it again. */
export function DoorAjarNews() {
  const { t } = useTranslation();
  const { state } = useLive();
  const set = useAjar();
  const isAjar = state.session.doorAjar !== 'off';
  const many = state.cameTogether;
  const isAny = isAjar || many > 0;
  const text = many > 0 && t('host.held.together', { count: many });
  const change = () => set.isPending || set.mutate(isAjar ? 'off' : 'first');
  return (
    <div className={joinClasses(styles.door, isAny && styles.some)}>
      <div className={styles.waiting}>
        <p className={isAny ? undefined : 'unseen'}>
          <strong role="status">
            {text && <span key={text}>{text}</span>}{' '}
            {isAjar && <span key="ajar">{t('host.held.isAjar')}</span>}
          </strong>{' '}
          {isAjar && t(`host.held.${state.session.doorAjar}`)}
        </p>
        {isAny && (
          <Button
            size="small"
            look={isAjar ? 'bare' : 'main'}
            {...oneTap}
            aria-disabled={set.isPending}
            onClick={change}
          >
            {t(isAjar ? 'host.held.openAgain' : 'host.held.togetherAjar')}
          </Button>
        )}
      </div>
      {set.error && <ErrorText error={set.error} />}
    </div>
  );
}
