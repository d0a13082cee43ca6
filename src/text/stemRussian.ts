/**
 * Russian words without their endings, after the rules of the Snowball stemmer, without its last steps.
 * M. F. Porter, Snowball: a language for stemming algorithms, 2001. https://snowballstem.org/algorithms/russian/stemmer.html
 * Words are lower case with ё written as е; short words and those without a vowel come back as they are.
 */

const GERUND = /(?:(?<=[ая])(?:вшись|вши|в)|(?:ившись|ывшись|ивши|ывши|ив|ыв))$/;
const REFLEXIVE = /(?:ся|сь)$/;
const ADJECTIVE =
  /(?:(?<=[ая])(?:ющ|вш|ем|нн|щ)|(?:ивш|ывш|ующ))?(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/;
const VERB =
  /(?:(?<=[ая])(?:нно|ете|йте|ешь|ла|на|ли|ло|но|ет|ют|ны|ть|ем|й|л|н)|(?:ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю))$/;
const NOUN =
  /(?:иями|иях|иям|ием|ией|ями|ами|ях|ах|ям|ам|ем|ом|ов|ев|ей|ой|ий|ия|ие|ии|ью|ья|ье|ию|еи|й|ы|ь|ю|я|а|е|и|о|у)$/;

export function stemRussian(word: string): string {
  const vowel = word.search(/[аеиоуыэюя]/);
  if (word.length < 4 || vowel < 0) return word;
  const head = word.slice(0, vowel + 1);
  return head + tidied(withoutEnding(word.slice(vowel + 1)));
}

function withoutEnding(rest: string): string {
  const gerund = rest.replace(GERUND, '');
  if (gerund !== rest) return gerund;
  const plain = rest.replace(REFLEXIVE, '');
  for (const ending of [ADJECTIVE, VERB, NOUN]) {
    const cut = plain.replace(ending, '');
    if (cut !== plain) return cut;
  }
  return plain;
}

function tidied(rest: string): string {
  return rest
    .replace(/и$/, '')
    .replace(/ость?$/, '')
    .replace(/(?<=н)н$/, '')
    .replace(/ь$/, '');
}
