import { useMutation } from '@tanstack/react-query';
import { teamChanged } from '../../api/signal.js';

/** A change of a call for help; refused or not, what the team is shown is read again. */
export const useChangeHelp = <Given = void>(change: (given: Given) => Promise<unknown>) =>
  useMutation({ mutationFn: change, onSettled: teamChanged.emit });
