import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { helplinesOf } from '@naast/shared/personal/helplines';
import type { PersonalData } from '@naast/shared/personal/personal-data';
import type { RefObject } from 'react';
import { putBack } from '../../../drafts/use-draft.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import type { Sharing } from '../live/said-context.js';
import { AskToShare } from './ask-to-share.js';
import { isForbidden, toAskAbout } from './before-sharing.js';
import styles from './sharing.module.css';

const beginnings = ['calm', 'tired', 'restless', 'listening', 'newHere'] as const;

/** Beginnings for how somebody is: each puts its words into the field, which can still be changed. */
export function HowBeginnings() {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('sharing.how.beginnings')} className={styles.beginnings}>
      {beginnings.map((one) => {
        const how = t(`sharing.how.begin.${one}`);
        return (
          <Button
            key={one}
            look="soft"
            size="small"
            onClick={({ currentTarget: { form } }) => {
              if (!form) return;
              putBack(form, { how });
              form.querySelector<HTMLInputElement>('[name=how]')?.focus();
            }}
          >
            {how}
          </Button>
        );
      })}
    </div>
  );
}

interface AskAtDoorProps {
  readonly asked: ReturnType<typeof askAboutHow>;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onAgree: () => void;
  readonly onChange: () => void;
}

/** Asks about the line, and gives the focus back to its field. */
export function AskAtDoor({ asked, form, onAgree, onChange }: AskAtDoorProps) {
  return (
    <AskToShare
      found={asked.found}
      isForbidden={asked.isForbidden}
      onSend={onAgree}
      onChange={() => {
        onChange();
        form.current?.querySelector<HTMLInputElement>('[name=how]')?.focus();
      }}
    />
  );
}

/** What is asked before a line is taken inside that leads to a person, as of a message there. */
export function askAboutHow(
  how: string,
  { rule, crisis }: { readonly rule: Sharing['rule']; readonly crisis: CrisisBlock },
): { readonly found: readonly PersonalData[]; readonly isForbidden: boolean } {
  const sharing = { rule, helplines: helplinesOf(crisis) };
  const found = toAskAbout({ text: how, hasAgreed: false }, sharing, []);
  return { found, isForbidden: isForbidden(found, sharing) };
}
