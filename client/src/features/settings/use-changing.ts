import type {
  SettingSubject,
  SettingValues,
  SettingView,
  SettingViewOf,
} from '@naast/shared/contract/settings';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { organisationQuery } from '../../api/queries.js';
import { dropDraft } from '../../drafts/draft-box.js';
import { putBack, typedIn } from '../../drafts/use-draft.js';
import { changedBetween, type FieldValues, useFollowUntouched } from '../../drafts/use-follow-untouched.js';
import { fieldsOf } from '../../forms/form.js';
import { useForm } from '../../forms/use-form.js';
import { settingQuery, settingsQuery } from './queries.js';
import { settingForm } from './setting-form.js';
import type { Subject } from './subject.js';

/**
 * The state of a subject's form. What is typed stays when a colleague changes the subject; fields that nobody touched here follow.
 * It is sent with the rev that the page shows, so only after the colleague's change was told.
 */
export function useChanging<S extends SettingSubject>(view: SettingViewOf<S>, subject: Subject<S>) {
  const queries = useQueryClient();
  const name: S = view.subject;
  const form = useMemo(() => settingForm(name, subject), [name, subject]);
  const [isDirty, setDirty] = useState(false);
  /** The rev that was shown when the typing began; of a draft, before the page was loaded anew. */
  const [began, setBegan] = useState(view.rev);
  const [typed, setTyped] = useState<SettingValues[S] | null>(null);
  const [isSaved, setSaved] = useState(false);
  /** What was typed before a former value was put in its place. */
  const [before, setBefore] = useState<FieldValues | null>(null);
  if (!isDirty && began !== view.rev) setBegan(view.rev);

  const sending = useForm<SettingView>(form, {
    keepsDraft: true,
    onDone(done) {
      if (!('shown' in done)) return;
      queries.setQueryData(settingQuery(name).queryKey, done.shown);
      void queries.invalidateQueries({ queryKey: settingsQuery().queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: organisationQuery().queryKey });
      setBegan(done.shown.rev);
      startAnew();
      setSaved(true);
    },
  });
  const { ref, sent } = sending;

  function startAnew() {
    ref.current?.reset();
    setDirty(false);
    setTyped(null);
    setBefore(null);
  }

  const isRefused = sent?.refusal === 'changedMeanwhile' && sent;
  useEffect(() => {
    if (isRefused) void queries.invalidateQueries({ queryKey: settingQuery(name).queryKey });
  }, [isRefused, queries, name]);

  const now = view.value as SettingValues[S];
  const [nowFields, base] = [subject.toFields(now), valueAt(view, began)];
  const baseFields = base && subject.toFields(base as SettingValues[S]);
  const isLate = isDirty && began !== view.rev;
  const changed =
    isLate && baseFields ? changedBetween(Object.keys(subject.labels), baseFields, nowFields) : [];
  useFollowUntouched(ref, changed, isLate ? view.rev : null);

  return {
    sending: {
      ...sending,
      onInput(event: { readonly target: EventTarget }) {
        sending.onInput(event);
        setSaved(false);
        // A draft that was kept says at which rev it began.
        if (event.target instanceof HTMLInputElement && event.target.name === 'from')
          setBegan(Number(event.target.value));
        setDirty(true);
        if (ref.current) setTyped(subject.read(fieldsOf(ref.current)));
      },
    },
    /** The fields of the present value, for those that nobody touched. */
    fields: nowFields,
    shown: typed ?? now,
    began,
    isDirty,
    isSaved,
    isLate,
    changed,
    isPutBack: before !== null,
    /** A former value, as if it were typed: it is shown before it counts. */
    putFormer(value: SettingValues[S]) {
      if (!ref.current) return;
      setBefore(typedIn(ref.current));
      putBack(ref.current, subject.toFields(value));
      ref.current.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus();
    },
    /** What was typed before that, or the present value. */
    never() {
      sending.forget();
      if (before !== null && ref.current) {
        putBack(ref.current, before);
        setBefore(null);
        return;
      }
      dropDraft(form.name);
      startAnew();
    },
  };
}

const valueAt = (view: SettingView, rev: number) =>
  view.rev === rev ? view.value : view.former.find((former) => former.rev === rev)?.value;
