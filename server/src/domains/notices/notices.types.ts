import type { NoticeKind, NoticeOutcome } from '@naast/shared/contract/notices';
import type { Language } from '@naast/shared/languages';

export interface Notice {
  readonly id: string;
  /** Of the page it is about; null once its words are gone. */
  readonly path: string | null;
  readonly kind: NoticeKind;
  readonly language: Language;
  /** The hour. */
  readonly sentIn: Date;
  /** Null once they are gone. */
  readonly words: string | null;
  /** The text of its page, as it was when the notice was sent. */
  readonly page: string | null;
  readonly decided: {
    readonly by: string;
    readonly at: Date;
    readonly outcome: NoticeOutcome;
    readonly words: string | null;
  } | null;
  readonly objection: Objection | null;
  /** When its words go, unless they are held or somebody has still to answer. */
  readonly wordsUntil: Date;
  /** When only bare facts are left. */
  readonly keptUntil: Date;
  /** Held beyond that by two people of the team. */
  readonly heldUntil: Date | null;
}

export interface Objection {
  readonly words: string | null;
  readonly at: Date;
  readonly decided: {
    readonly by: string;
    readonly at: Date;
    readonly isRight: boolean;
    readonly words: string | null;
  } | null;
}

export interface NewNotice {
  readonly id: string;
  readonly path: string;
  readonly kind: NoticeKind;
  readonly language: Language;
  readonly words: string;
  readonly page: string;
  readonly codename: string;
}

export const noticeKey = (id: string): string => `notice:${id}`;

export const isObjectionOpen = ({ objection }: Pick<Notice, 'objection'>): boolean =>
  objection !== null && objection.decided === null;

/** Its sender can disagree: a person decided, they did not say so before, and the words are there to be read again. */
export const canObject = (
  { decided, objection, words, wordsUntil }: Pick<Notice, 'decided' | 'objection' | 'words' | 'wordsUntil'>,
  now: Date,
): boolean => decided !== null && objection === null && words !== null && now < wordsUntil;
