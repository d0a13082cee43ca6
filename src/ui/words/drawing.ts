import type { Message } from '../../domain/message.ts';
import type { Fold } from '../../domain/networkView.ts';
import { toSay } from '../../state/language.ts';

/** A step back names it so. */
export function drawingWords(fold: Fold): Message {
  switch (fold) {
    case 'none':
      return toSay('drawing actors');
    case 'state':
      return toSay('drawing states');
    case 'cluster':
      return toSay('drawing clusters');
    default:
      return fold satisfies never;
  }
}
