import { isChatAddress } from '@naast/shared/chat-address';
import type { SettingValues } from '@naast/shared/contract/settings';
import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../../api/queries.js';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { CrisisList } from '../../../ui/crisis/crisis-list.js';
import { dateInWords } from '../../../ui/time.js';

type Value = SettingValues['crisisLines'];

export function CrisisLinesPreview({ value }: { readonly value: Value }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const whatNaastIsNot = useQuery(organisationQuery()).data?.crisis.whatNaastIsNot ?? { nl: '', en: '' };
  return (
    <div>
      <CrisisList crisis={{ ...value, lines: shown(value), whatNaastIsNot }}>
        <p>{t('crisis.checkedOn', { date: dateInWords(value.checkedOn, language) })}</p>
      </CrisisList>
    </div>
  );
}

/** Without what is still being typed. */
const shown = ({ lines }: Value): Value['lines'] =>
  lines
    .filter(({ label }) => label.nl !== '' || label.en !== '')
    .map((line) => ({
      ...line,
      chat: line.chat !== null && isChatAddress(line.chat) ? line.chat : null,
      hours: line.hours === null || line.hours.from === '' || line.hours.to === '' ? null : line.hours,
    }));
