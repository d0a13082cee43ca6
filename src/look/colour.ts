// Colours as numbers: sRGB, linear light, CIE Lab and OKLCH, and the contrast of two colours.
// OKLab: B. Ottosson, "A perceptual color space for image processing" (2020), matrices as given there.
// Contrast: WCAG 2.2, relative luminance. Lab: CIE 1976, white D65.

/** Three channels; what they mean is in the name of the function that gives them. */
export type Triple = readonly [number, number, number];

/** `#RRGGBB` to linear light, 0 to 1. Throws where the text is not six hex digits. */
export function linearOfHex(hex: string): Triple {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (digits === undefined) throw new Error(`linearOfHex: expected #RRGGBB, found "${hex}"`);
  const channel = (at: number) => decode(Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  return [channel(0), channel(2), channel(4)];
}

/** Linear light to `#RRGGBB`; what lies outside sRGB is clipped. */
export function hexOfLinear(linear: Triple): string {
  const digits = linear.map((value) => {
    const byte = Math.round(encode(Math.min(1, Math.max(0, value))) * 255);
    return byte.toString(16).padStart(2, '0').toUpperCase();
  });
  return `#${digits.join('')}`;
}

/** The same hue with another OKLCH lightness; chroma gives way where sRGB ends. `by` is −1 to 1. */
export function shiftLightness(hex: string, by: number): string {
  const [lightness, chroma, hue] = oklchOfLinear(linearOfHex(hex));
  const target = Math.min(1, Math.max(0, lightness + by));
  let kept = 1;
  while (kept > 0 && !insideGamut(linearOfOklch([target, chroma * kept, hue]))) kept -= 0.02;
  return hexOfLinear(linearOfOklch([target, chroma * Math.max(0, kept), hue]));
}

/** WCAG contrast, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Linear light to CIE Lab, D65. */
export function labOfLinear([r, g, b]: Triple): Triple {
  const x = fLab((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = fLab(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = fLab((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Linear light to OKLCH: lightness 0 to 1, chroma, hue in radians. */
export function oklchOfLinear([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const greenRed = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [lightness, Math.hypot(greenRed, blueYellow), Math.atan2(blueYellow, greenRed)];
}

function linearOfOklch([lightness, chroma, hue]: Triple): Triple {
  const greenRed = chroma * Math.cos(hue);
  const blueYellow = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow) ** 3;
  const m = (lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow) ** 3;
  const s = (lightness - 0.0894841775 * greenRed - 1.291485548 * blueYellow) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function insideGamut(linear: Triple): boolean {
  return linear.every((value) => value >= -0.0005 && value <= 1.0005);
}

function luminance(hex: string): number {
  const [r, g, b] = linearOfHex(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function decode(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encode(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

function fLab(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
}
