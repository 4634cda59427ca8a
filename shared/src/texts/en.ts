import { accountFile } from './en/account-file.js';
import { asking } from './en/asking.js';
import { descriptions } from './en/descriptions.js';
import { everywhere } from './en/everywhere.js';
import { flag } from './en/flag.js';
import { forDoor } from './en/for-door.js';
import { forHost } from './en/for-host.js';
import { forMeasures } from './en/for-measures.js';
import { forMessage } from './en/for-message.js';
import { forTalk } from './en/for-talk.js';
import { forTeam } from './en/for-team.js';
import { held } from './en/held.js';
import { home } from './en/home.js';
import { nineWords } from './en/nine-words.js';
import { notice } from './en/notice.js';
import { ownPages } from './en/own-pages.js';
import { privacy } from './en/privacy.js';
import { publicPages } from './en/public-pages.js';
import { questionFile } from './en/question-file.js';
import { row } from './en/row.js';
import { sharing } from './en/sharing.js';
import { silent } from './en/silent.js';
import { talks } from './en/talks.js';
import type { Texts } from './shape.js';
/** In parts, so that a browser gets those of its page; the files to save and the descriptions are written by the server only. */
export const en: Texts = {
  ...everywhere,
  home,
  ...forDoor,
  ...forTalk,
  ...forMeasures,
  ...forMessage,
  ...forHost,
  ...asking,
  ...forTeam,
  flag,
  nineWords,
  notice,
  privacy,
  row,
  silent,
  held,
  accountFile,
  publicPages,
  questionFile,
  descriptions,
  ownPages,
  sharing,
  talks,
};
