import { graveCaseRoutes } from '@naast/shared/contract/grave-cases';
import type { PlaceRef } from '@naast/shared/contract/places';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { lookAgainEvery } from '../../api/refetch-times.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../note.js';
import { useMoment } from '../use-moment.js';

/** Whether the team holds a copy of the user's words in a place. */
export const myHoldsQuery = ({ kind, id }: PlaceRef, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['myHolds', kind, id],
    queryFn: async () => (await call(graveCaseRoutes.readMyHolds, { params: { kind, placeId: id } })).holds,
    refetchInterval: lookAgainEvery,
  });

/** Says so: why, until when, and what erasing does not erase. */
export function MyHolds({ place }: { readonly place: PlaceRef }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const holds = useQuery(myHoldsQuery(place)).data ?? [];
  return holds.map(({ why, until }) => (
    <Note key={`${why} ${until}`} tone="heed">
      <p>
        <strong>{t('holds.title')}</strong>
      </p>
      <p>
        {t('holds.text', { moment: moment(until) })} {t(`holds.why.${why}`)} {t('holds.erased')}
      </p>
    </Note>
  ));
}
