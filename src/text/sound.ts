/**
 * How a word sounds, roughly, so that names meet across alphabets by rule: "Кулеба" and "Kuleba", "Дендиас" and
 * "Dendias". After the idea of phonetic keys for names in two scripts: L. Philips, Hanging on the Metaphone, Computer
 * Language 7(12), 1990 (no DOI).
 */

const RUSSIAN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', й: 'i' },
  ...{ к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f' },
  ...{ х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};

/** In this order; digraphs before the letters that they are made of. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/zh/g, 'j'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/tz|ts/g, 'c'],
  [/sch|sh/g, 's'],
  [/t?ch|tj/g, 'q'],
  [/ck|c(?=[^eiy]|$)/g, 'k'],
  [/qu/g, 'kv'],
  [/x/g, 'ks'],
  [/dzh|dj/g, 'j'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/ee|ea/g, 'i'],
  [/oo|ou/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/i(?=[aeou])/g, ''],
  [/[aeiou]+$/g, ''],
];

/** Fewer letters sound alike too often. */
const SHORTEST = 4;

/** The sound of a word in lower case; empty where too little is left to tell it by. */
export function soundOf(word: string): string {
  const latin = /[а-яё]/.test(word)
    ? Array.from(word, (letter) => RUSSIAN[letter] ?? letter).join('')
    : word;
  let sound = latin;
  for (const [from, to] of RULES) sound = sound.replace(from, to);
  return sound.length >= SHORTEST && /^[a-z]+$/.test(sound) ? sound : '';
}
