// How a colour looks to people who lack one kind of cone (full dichromacy).
// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes (2009), "A physiologically-based model for
// simulation of color vision deficiency", severity 1.0, https://doi.org/10.1109/TVCG.2009.113
import { hexOfLinear, linearOfHex, type Triple } from './colour.ts';

export const DICHROMACIES = ['protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Dichromacy = (typeof DICHROMACIES)[number];

const MATRICES: Record<Dichromacy, readonly [Triple, Triple, Triple]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** `#RRGGBB` as it is seen; the matrix acts on linear light. */
export function seenWith(hex: string, sight: Dichromacy): string {
  const linear = linearOfHex(hex);
  const [r, g, b] = MATRICES[sight];
  return hexOfLinear([product(r, linear), product(g, linear), product(b, linear)]);
}

function product(row: Triple, linear: Triple): number {
  return row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2];
}
