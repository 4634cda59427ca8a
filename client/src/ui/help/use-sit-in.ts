import { type HelpCall, helpRoutes } from '@naast/shared/contract/room-help';
import { call } from '../../api/call.js';
import { addressIn } from '../../language/addresses.js';
import { useLanguage } from '../../language/language-context.js';
import { useNavigate } from '../../router.js';
import { useChangeHelp } from './use-change-help.js';

/** A consultant sits in where this call asks for one, and goes there; `before` is done first. */
export function useSitIn({ sessionId, roomId }: HelpCall, before = async () => {}) {
  const navigate = useNavigate();
  const language = useLanguage();
  return useChangeHelp(async () => {
    await before();
    await call(helpRoutes.joinAsConsultant, { params: { sessionId } });
    await navigate(addressIn(language, `/rooms/${roomId}`));
  });
}
