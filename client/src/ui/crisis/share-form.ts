import { peopleRoutes } from '@naast/shared/contract/people';
import { type Form, textIn } from '../../forms/form.js';
import { shareFormName } from './shared-device.js';

/** The server's part. On every page: others use this device. Without JavaScript the page it was sent from comes back. */
export const shareForm: Form<true> = {
  name: shareFormName,
  async send(fields, call) {
    await call(peopleRoutes.shareDevice, { body: { isShared: textIn(fields, 'isShared') !== '' } });
    return { shown: true };
  },
};
