import { type AppealCount, measureRoutes, type RunningMeasure } from '@naast/shared/contract/measures';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../api/call.js';
import { useSelf } from '../../api/self-context.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { AskFirst } from '../../ui/ask-first.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { QuietRoom } from '../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { NoRoleYet } from '../../ui/no-role-yet.js';
import { Row, Rows } from '../../ui/rows.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useShortMoment } from '../../ui/use-moment.js';
import { measuresQuery } from './queries.js';

export const measuresPage = {
  path: '/team/measures',
  Component: MeasuresPage,
  team: teamFrame,
  load: ({ self, queries, call: asUser }) => self.may.seeMeasures && queries.query(measuresQuery(asUser)),
} satisfies PageRow;

/** What holds now in the rooms, without who it is about: to lift, and to agree to. */
function MeasuresPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  const maySee = self?.may.seeMeasures ?? false;
  const { data, error } = useQuery({ ...measuresQuery(), enabled: maySee });
  if (self?.kind === 'team' && !maySee) return <NoRoleYet title={t('measuring.title')} />;
  return (
    <Page>
      <div>
        <BackLink to="/team">{t('frame.ownTeam')}</BackLink>
        <h1>{t('measuring.title')}</h1>
        <p className="lead">{t('measuring.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        {data ? (
          <All measures={data.measures} appeals={data.appeals} />
        ) : error ? (
          <Failed error={error} />
        ) : (
          <Skeleton shape="rows" />
        )}
      </NeedsTeam>
    </Page>
  );
}

interface AllProps {
  readonly measures: readonly RunningMeasure[];
  readonly appeals: readonly AppealCount[];
}

function All({ measures, appeals }: AllProps) {
  const { t } = useTranslation();
  const proposed = measures.filter(({ isProposed }) => isProposed);
  const running = measures.filter(({ isProposed }) => !isProposed);
  return (
    <>
      {measures.length === 0 && (
        <EmptyState drawing={<QuietRoom />}>
          <h2>{t('measuring.none.title')}</h2>
          <p>{t('measuring.none.text')}</p>
        </EmptyState>
      )}
      <List title={t('measuring.proposals')} measures={proposed} />
      <List title={t('measuring.running')} measures={running} />
      {appeals.length > 0 && (
        <section>
          <h2>{t('measuring.counts')}</h2>
          <ul>
            {appeals.map(({ quarter, decided, right }) => (
              <li key={quarter}>{t('measuring.count', { quarter, decided, right })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function List({ title, measures }: { title: string; measures: readonly RunningMeasure[] }) {
  const id = useId();
  if (measures.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Rows>
        {measures.map((measure) => (
          <One key={measure.id} measure={measure} />
        ))}
      </Rows>
    </section>
  );
}

function One({ measure }: { measure: RunningMeasure }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useShortMoment();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<'lift' | 'confirm' | null>(null);
  const { kind, room, by, why, words, until, days, isProposed, isAppealed, may } = measure;
  const change = useMutation({
    mutationFn: (what: 'lift' | 'confirm') =>
      call(what === 'lift' ? measureRoutes.liftMeasure : measureRoutes.confirmMeasure, {
        params: { measureId: measure.id },
      }),
    onSuccess: () => setAsked(null),
    onSettled: () => queries.invalidateQueries({ queryKey: measuresQuery().queryKey }),
  });
  const reason = { name: by ?? '', why: t(`measure.choose.${why}`).toLowerCase() };
  const what = isProposed ? t('measuring.proposed', { count: days ?? 0 }) : t(`measuring.kind.${kind}`);
  return (
    <Row
      title={<strong>{what}</strong>}
      facts={
        <>
          {room ? say(room) : t('measuring.goneRoom')}.{' '}
          {t(by === null ? 'measuring.byGone' : 'measuring.by', reason)}{' '}
          {until !== null && t('measuring.until', { until: moment(until) })}{' '}
          {isAppealed && t('measuring.appealed')} {words && <q dir="auto">{words}</q>}
        </>
      }
      actions={
        <>
          {may.confirm && (
            <Button size="small" onClick={() => setAsked('confirm')}>
              {t('measuring.confirm')}
            </Button>
          )}
          {may.lift && (
            <Button look="soft" size="small" onClick={() => setAsked('lift')}>
              {t('measuring.lift')}
            </Button>
          )}
        </>
      }
    >
      {asked && (
        <AskFirst
          title={t(asked === 'lift' ? 'measuring.liftTitle' : 'measuring.confirmTitle')}
          yes={t(asked === 'lift' ? 'measuring.lift' : 'measuring.confirm')}
          isBusy={change.isPending}
          error={change.error}
          onYes={() => change.mutate(asked)}
          onClose={() => setAsked(null)}
        >
          <p>
            {asked === 'lift' ? t('measuring.liftText') : t('measuring.confirmText', { count: days ?? 0 })}
          </p>
        </AskFirst>
      )}
    </Row>
  );
}
