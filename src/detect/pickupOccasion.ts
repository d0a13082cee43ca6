/** Kinds of occasion on which an office speaks, each as English, Russian and Chinese texts name it. */
const OCCASIONS: readonly RegExp[] = [
  /\b(?:tele)?phone|(?<!\p{L})телефон|通(?:电)?话/iu,
  /\binterview|\banswers? (?:to|a) (?:media |journalists’ )?questions?|(?<!\p{L})интервью|采访|专访/iu,
  /\bbriefing|\b(?:press|news)[- ]?conf|(?<!\p{L})(?:брифинг|пресс-конференц)|记者会/iu,
  /\b(?:talks|meeting with|met with|meets with)\b|(?<!\p{L})(?:переговор|встреч|встретил)|会谈|会见|会晤/iu,
  /\b(?:session|assembly|plenary|parliament|forum|duma)\b|(?<!\p{L})(?:заседани|ассамбле|генассамбле|парламент|форум|дум[еуаы](?!\p{L})|госдум)|大会|论坛|会议上/iu,
  /\b(?:article|op-ed|letter|written)\b|(?<!\p{L})(?:стать[яеюи](?!\p{L})|письм)|文章|信函/iu,
];

/** The kinds that a text names, as bits; 0: none. */
export function occasionsIn(text: string): number {
  return OCCASIONS.reduce((bits, pattern, k) => (pattern.test(text) ? bits | (1 << k) : bits), 0);
}

/** 1 where both name a kind in common, -1 where each names another, 0 where one of them names none. */
export type SameOccasion = -1 | 0 | 1;

export function sameOccasion(a: number, b: number): SameOccasion {
  if (a === 0 || b === 0) return 0;
  return (a & b) !== 0 ? 1 : -1;
}
