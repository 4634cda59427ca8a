import { type Mark, organisationRoutes } from '@naast/shared/contract/organisation';
import { type SettingValues, settingRoutes } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import { type MarkGround, markGrounds } from '@naast/shared/mark-grounds';
import { useRef, useState } from 'react';
import { ApiError, refusalOf } from '../../../api/api-error.js';
import { call } from '../../../api/call.js';
import { putBack } from '../../../drafts/use-draft.js';
import type { FieldValues } from '../../../drafts/use-follow-untouched.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { FileField } from '../../../ui/file-field.js';
import { Logo } from '../../../ui/organisation/logo.js';
import styles from './look.module.css';

const { uploadBytes, pixelsMost, sideLeast, sideMost } = limits.mark;
const numbers = {
  megabytes: uploadBytes / 1024 ** 2,
  most: Math.sqrt(pixelsMost),
  least: sideLeast,
  /** What is wider is thinner than the least once it was drawn. */
  times: sideMost / sideLeast,
};
/** Problems that have a sentence of their own here. */
const known = ['wrongKind', 'notAllowed', 'tooShort', 'unknown', 'missing', 'tooLarge'] as const;

interface MarkFieldProps {
  readonly value: SettingValues['look'];
  readonly fields: FieldValues;
  /** Why it could not be saved. */
  readonly problem: string | undefined;
}

/** The logo: a file that is uploaded at once, so that it is seen before it is saved. */
export function MarkField({ value: { mark, ground }, fields, problem: unsaved }: MarkFieldProps) {
  const { t } = useTranslation();
  const held = useRef<HTMLInputElement>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** What the last upload needs behind it. */
  const [advised, setAdvised] = useState<MarkGround>('none');

  function put(next: Mark | null, behind: MarkGround) {
    const form = held.current?.form;
    if (form)
      putBack(form, {
        'mark=': next ? JSON.stringify(next) : '',
        ...Object.fromEntries(markGrounds.map((one) => [`ground=${one}`, String(one === behind)])),
      });
  }

  async function upload(file: File) {
    setProblem(null);
    if (file.size > uploadBytes) return setProblem('tooLarge');
    setBusy(true);
    try {
      const drawn = await call(settingRoutes.uploadMark, { bytes: file });
      setAdvised(drawn.ground);
      put(drawn.mark, drawn.ground);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  function remove() {
    setProblem(null);
    setAdvised('none');
    put(null, 'none');
    if (!fileRef.current) return;
    fileRef.current.value = '';
    fileRef.current.focus();
  }

  const why = problem ?? unsaved ?? null;
  const said = known.find((one) => one === why);
  return (
    <div className={styles.group}>
      <FileField
        ref={fileRef}
        // Of no form: the hidden field has what became of it.
        form=""
        name="mark"
        accept="image/png,image/jpeg,image/webp"
        label={t('settings.look.logo')}
        hint={t('settings.look.logoHint', numbers)}
        aria-busy={isBusy}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void upload(file);
        }}
        onClick={({ currentTarget }) => {
          // The same file again, once it was mended, is a change too.
          currentTarget.value = '';
        }}
        problem={
          why === null
            ? null
            : said
              ? t(`settings.look.problems.${said}`, numbers)
              : t('settings.look.notSent')
        }
      />
      <input type="hidden" name="mark" value={mark ? JSON.stringify(mark) : ''} ref={held} data-draft />
      <p role="status" className="quiet">
        {isBusy ? t('settings.look.drawing') : mark === null ? t('settings.look.noLogo') : ''}
      </p>
      {mark && (
        <div className={styles.chosen}>
          <MarkPicture mark={mark} ground={ground} />
          <Button look="soft" size="small" onClick={remove}>
            {t('settings.look.remove')}
          </Button>
        </div>
      )}
      <div hidden={mark === null}>
        <Choices
          kind="one"
          name="ground"
          label={t('settings.look.ground')}
          hint={advised === 'none' ? t('settings.look.groundHint') : t(`settings.look.advised.${advised}`)}
          options={markGrounds.map((one) => ({ value: one, label: t(`settings.look.grounds.${one}`) }))}
          chosen={markGrounds.filter((one) => fields[`ground=${one}`] === 'true')}
        />
      </div>
    </div>
  );
}

/** A logo among words about it; that there is none, in words. */
export function MarkPicture({
  mark,
  ground = 'none',
}: {
  readonly mark: Mark | null;
  readonly ground?: MarkGround;
}) {
  const { t } = useTranslation();
  if (mark === null) return t('settings.look.noLogoShort');
  return <Logo mark={{ ...mark, address: markAddress(mark), ground }} name={t('settings.look.logo')} />;
}

export const markAddress = ({ id }: Mark): string => organisationRoutes.readMark.path.replace(':markId', id);

function problemOf(error: unknown): string {
  const [field] = error instanceof ApiError ? (error.view.fields ?? []) : [];
  return field?.problem ?? refusalOf(error);
}
