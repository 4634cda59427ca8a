import type { ReactionKind } from '@naast/shared/contract/messages';
import { Flower2, Handshake, Heart, Laugh, Sprout } from 'lucide-react';

const icons = { recognise: Handshake, strength: Sprout, thanks: Flower2, laugh: Laugh, heart: Heart };

/** Beside its word: it says nothing that the word does not. */
export function ReactionIcon({ kind }: { kind: ReactionKind }) {
  const Icon = icons[kind];
  return <Icon size={16} aria-hidden />;
}
