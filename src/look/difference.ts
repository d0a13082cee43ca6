// How different two colours look: CIEDE2000, G. Sharma, W. Wu, E. N. Dalal (2005),
// "The CIEDE2000 color-difference formula", https://doi.org/10.1002/col.20070
// Weights kL = kC = kH = 1.
import { labOfLinear, linearOfHex, type Triple } from './colour.ts';
import { type Dichromacy, seenWith } from './dichromacy.ts';

/** CIEDE2000 of two `#RRGGBB` colours, as seen with one kind of colour blindness where it is given. */
export function difference(a: string, b: string, sight?: Dichromacy): number {
  const [first, second] = sight ? [seenWith(a, sight), seenWith(b, sight)] : [a, b];
  return differenceOfLab(labOfLinear(linearOfHex(first)), labOfLinear(linearOfHex(second)));
}

/** CIEDE2000 of two CIE Lab colours. */
export function differenceOfLab([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7));
  const c1 = Math.hypot(a1 * stretch, b1);
  const c2 = Math.hypot(a2 * stretch, b2);
  const h1 = hueOf(a1 * stretch, b1);
  const h2 = hueOf(a2 * stretch, b2);
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : shortTurn(h2 - h1);
  const hue = grey ? h1 + h2 : meanHue(h1, h2);
  const lightness = (l1 + l2) / 2;
  const chroma = (c1 + c2) / 2;
  const dL = (l2 - l1) / lightnessWeight(lightness);
  const dC = (c2 - c1) / (1 + 0.045 * chroma);
  const dH = (2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2))) / hueWeight(chroma, hue);
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation(chroma, hue) * dC * dH);
}

function lightnessWeight(lightness: number): number {
  const off = (lightness - 50) ** 2;
  return 1 + (0.015 * off) / Math.sqrt(20 + off);
}

function hueWeight(chroma: number, hue: number): number {
  const t =
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63));
  return 1 + 0.015 * chroma * t;
}

/** The blue region's interaction of chroma and hue. */
function rotation(chroma: number, hue: number): number {
  const angle = 60 * Math.exp(-(((hue - 275) / 25) ** 2));
  return -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * Math.sin(radians(angle));
}

function hueOf(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  return (Math.atan2(b, a) * 180) / Math.PI + (b < 0 ? 360 : 0);
}

function shortTurn(turn: number): number {
  if (turn > 180) return turn - 360;
  return turn < -180 ? turn + 360 : turn;
}

function meanHue(h1: number, h2: number): number {
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
