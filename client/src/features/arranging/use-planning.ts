import type { RoomView } from '@naast/shared/contract/rooms';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { roomQuery, roomsQuery } from '../../api/queries.js';
import { dropDraft } from '../../drafts/draft-box.js';
import { changedBetween, type FieldValues, useFollowUntouched } from '../../drafts/use-follow-untouched.js';
import { type Fields, fieldsOf } from '../../forms/form.js';
import { useForm } from '../../forms/use-form.js';
import { emptyPlan, fieldNames, planIn, toFields } from './plan-fields.js';
import { planForm } from './plan-form.js';

/** What the form showed when the typing began; of a draft, before the page was loaded anew. */
interface Base {
  readonly rev: number;
  readonly fields: FieldValues;
}

/**
 * The state of a room's form; null: of a new one. What is typed stays when a colleague changes the room; fields that
 * nobody touched here follow. It is sent with the rev that the page shows, so only after the colleague's change was told.
 */
export function usePlanning(room: RoomView | null) {
  const queries = useQueryClient();
  const roomId = room?.id ?? null;
  const form = useMemo(() => planForm(roomId), [roomId]);
  const fields = useMemo(() => toFields(room ?? emptyPlan), [room]);
  const rev = room?.rev ?? 0;
  const [isDirty, setDirty] = useState(false);
  const [base, setBase] = useState<Base>({ rev, fields });
  const [typed, setTyped] = useState<Fields | null>(null);
  const [isSaved, setSaved] = useState(false);
  if (!isDirty && base.rev !== rev) setBase({ rev, fields });

  const sending = useForm<RoomView>(form, {
    keepsDraft: true,
    async onDone(done) {
      if ('shown' in done) {
        queries.setQueryData(roomQuery(done.shown.id).queryKey, done.shown);
        setBase({ rev: done.shown.rev, fields: toFields(done.shown) });
        startAnew();
        setSaved(true);
      }
      await queries.invalidateQueries({ queryKey: roomsQuery().queryKey });
    },
  });
  const { ref, sent } = sending;

  function startAnew() {
    ref.current?.reset();
    setDirty(false);
    setTyped(null);
  }

  const isRefused = sent?.refusal === 'changedMeanwhile' && sent;
  useEffect(() => {
    if (isRefused && roomId) void queries.invalidateQueries({ queryKey: roomQuery(roomId).queryKey });
  }, [isRefused, queries, roomId]);

  const isLate = isDirty && base.rev !== rev;
  const changed = isLate ? changedBetween(fieldNames, base.fields, fields) : [];
  useFollowUntouched(ref, changed, isLate ? rev : null);

  return {
    sending: {
      ...sending,
      onInput(event: { readonly target: EventTarget }) {
        sending.onInput(event);
        setSaved(false);
        // A draft that was kept says at what it began.
        if (event.target instanceof HTMLInputElement && event.target.name === 'base')
          setBase(JSON.parse(event.target.value) as Base);
        setDirty(true);
        if (ref.current) setTyped(fieldsOf(ref.current));
      },
    },
    rev,
    base: JSON.stringify(base),
    /** Of the present plan, for those that nobody touched. */
    fields,
    /** What the form has now. */
    typed: typed ?? fields,
    shown: planIn(typed ?? fields),
    isDirty,
    isSaved,
    isLate,
    changed,
    never() {
      sending.forget();
      dropDraft(form.name);
      startAnew();
    },
  };
}
