import { type CaseItem } from '@naast/shared/contract/cases';
import { flagKinds } from '@naast/shared/contract/flags';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useMoment } from '../../ui/use-moment.js';

/** What a case is called, where it is, and who does what with it. */
export function useCaseWords() {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useMoment();
  return {
    whatOf({ kinds, sources, isParty, appeal, notice }: CaseItem): string {
      if (isParty) return t('cases.party');
      const flagged = flagKinds.filter((kind) => kinds[kind] > 0);
      const names = flagged.map((kind) => t(`cases.kind.${kind}`));
      if (appeal !== null && appeal.decided === null) return t('cases.kind.appeal');
      if (notice !== null) return `${t('cases.kind.notice')}: ${t(`notice.kind.${notice.kind}`)}`;
      if (sources.includes('notice')) return t('cases.kind.notice');
      return names.length > 0 || !sources.includes('measure') ? names.join(', ') : t('cases.kind.measure');
    },
    whereOf({ place, notice }: CaseItem): string | null {
      if (notice !== null) return t('cases.publicPage');
      if (place === null) return null;
      if (place.kind === 'thread') return t('cases.place.thread');
      return place.room === null ? t('cases.place.gone') : say(place.room.title);
    },
    stateOf({ claim, passedOn, decided, appeal, hasWords, isParty }: CaseItem): string | null {
      if (isParty) return null;
      if (claim) return claim.isMe ? t('cases.claimedByMe') : t('cases.claimed', { name: claim.name });
      if (appeal?.decided) {
        const { isMe, name, at } = appeal.decided;
        return isMe
          ? t('cases.decidedByMe', { moment: moment(at) })
          : t('cases.decidedBy', { name, moment: moment(at) });
      }
      if (decided && appeal === null)
        return decided.isMe
          ? t('cases.decidedByMe', { moment: moment(decided.at) })
          : t('cases.decidedBy', { name: decided.name, moment: moment(decided.at) });
      if (passedOn && decided === null) {
        if (passedOn.isMe) return t('cases.passedOnByMe');
        if (passedOn.to === null) return t('cases.passedOnBy', { name: passedOn.name });
        return passedOn.to.isMe
          ? t('cases.passedOnToMe', { name: passedOn.name })
          : t('cases.passedOnByTo', { name: passedOn.name, to: passedOn.to.name });
      }
      return hasWords || decided ? null : t('cases.lapsed');
    },
  };
}
