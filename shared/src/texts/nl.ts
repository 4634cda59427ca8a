import { accountFile } from './nl/account-file.js';
import { asking } from './nl/asking.js';
import { descriptions } from './nl/descriptions.js';
import { everywhere } from './nl/everywhere.js';
import { flag } from './nl/flag.js';
import { forDoor } from './nl/for-door.js';
import { forHost } from './nl/for-host.js';
import { forMeasures } from './nl/for-measures.js';
import { forMessage } from './nl/for-message.js';
import { forTalk } from './nl/for-talk.js';
import { forTeam } from './nl/for-team.js';
import { held } from './nl/held.js';
import { home } from './nl/home.js';
import { nineWords } from './nl/nine-words.js';
import { notice } from './nl/notice.js';
import { ownPages } from './nl/own-pages.js';
import { privacy } from './nl/privacy.js';
import { publicPages } from './nl/public-pages.js';
import { questionFile } from './nl/question-file.js';
import { row } from './nl/row.js';
import { sharing } from './nl/sharing.js';
import { silent } from './nl/silent.js';
import { talks } from './nl/talks.js';

/** In parts, so that a browser gets those of its page; the files to save, the descriptions and the organisation's pages are written by the server only. */
export const nl = {
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
