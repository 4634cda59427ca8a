import type { HeldCount, HeldText, OwnHeld } from '@naast/shared/contract/held-views';
import { messageIdSchema } from '@naast/shared/contract/messages';
import { seatIdSchema } from '@naast/shared/contract/seats';
import type { HoldingRule } from '@naast/shared/detectors/judge';
import { detectorRules } from '@naast/shared/detectors/rules';
import type { Bilingual } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import type { SeenHeld } from './actions/reads.js';
import type { Held } from './held-texts.js';

/** Of words that the organisation added itself. */
const ownWords = { nl: 'Eigen woorden van de organisatie', en: 'Own words of the organisation' };
const nameOf = (rule: HoldingRule): Bilingual => {
  const { nl, en } = detectorRules.find(({ id }) => id === rule)?.name ?? ownWords;
  return { nl, en };
};

/** What is shown has one of these states; `placing` and `takenBack` are never listed. */
const shownState = ({ state }: Pick<Held, 'state'>): HeldText['state'] =>
  state === 'returned' || state === 'declined' ? state : 'waits';

const presentDecision = ({ decided, state }: Held): HeldText['decided'] =>
  decided === null || shownState({ state }) === 'waits'
    ? null
    : { by: seatIdSchema.parse(decided.by), why: decided.why, line: decided.line };

/** For its author: not that a host marked it as urgent, nor why it came to the desks. */
export const presentOwnHeld = (held: Held): OwnHeld => ({
  id: messageIdSchema.parse(held.id),
  clientKey: held.clientKey,
  text: held.message.body.text,
  sentAt: held.sentAt.toISOString(),
  state: shownState(held),
  byRule: held.found.length > 0,
  leadToldAt: new Date(held.sentAt.getTime() + limits.held.pressesAfter).toISOString(),
  decided: presentDecision(held),
});

export const presentHeld = ({ held, isDanger, heavy }: SeenHeld): HeldText => {
  const { replyTo, contentNote, text } = held.message.body;
  return {
    id: messageIdSchema.parse(held.id),
    seatId: seatIdSchema.parse(held.seatId),
    text,
    replyTo: replyTo === undefined ? null : messageIdSchema.parse(replyTo),
    contentNote: contentNote?.about ?? null,
    sentAt: held.sentAt.toISOString(),
    state: shownState(held),
    presses: held.presses,
    isDanger,
    heavy,
    found: held.found.map(({ rule, start, end }) => ({ name: nameOf(rule), start, end })),
    urgentBy: held.urgentBy === null ? null : seatIdSchema.parse(held.urgentBy),
    decided: presentDecision(held),
  };
};

export const presentHeldCount = ({ waiting, pressing }: HeldCount): HeldCount => ({ waiting, pressing });
