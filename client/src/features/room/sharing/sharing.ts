export { contactIn } from '@naast/shared/personal/personal-data';
export { AskToShare } from './ask-to-share.js';
export { isForbidden, toAskAbout } from './before-sharing.js';
export { DrawNameButton } from './draw-name-button.js';
export { AskAtDoor, askAboutHow, HowBeginnings } from './how-at-door.js';
