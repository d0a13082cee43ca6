import type { Citation } from '../../src/detect/citation.ts';
import { russianWords } from '../../src/detect/nameWordsRussian.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { REGISTRY } from '../../src/registry/registry.ts';
import { ACCUSATIVE, type Forms, foldRussian, GENITIVE } from '../../src/text/russianCases.ts';
import { postOf } from './directory.ts';
import { citationsIn } from './registryCitations.ts';

export type Language = 'en' | 'ru' | 'zh';

/** A text of one day; without a publisher it is of a paper that nobody has labelled. */
export interface Sentence {
  readonly text: string;
  readonly lang: Language;
  readonly by?: string | undefined;
  readonly day?: string | undefined;
}

/** A citation with the ids of those behind its indices and the words that its spans hold. */
export interface Found extends Citation {
  readonly id: string;
  readonly speaksForId: string | null;
  readonly relayedBy: string | null;
  readonly name: string;
  readonly cue: string;
}

const DAY = '2022-01-10';

/** What each of many sentences cites: one run over all of them, so that thousands take a second. */
export function readAll(sentences: readonly Sentence[]): readonly (readonly Found[])[] {
  const posts = sentences.map(({ text, lang, by = 'gazette.example', day = DAY }, at) =>
    postOf({
      id: `s${at}`,
      platform: 'web',
      handle: by,
      lang,
      text,
      at: Date.parse(day),
      precision: 'day',
    }),
  );
  const { directory, found } = citationsIn(posts);
  const idOf = (actor: number) => directory.actors[actor]?.id ?? null;
  const all: Found[][] = sentences.map(() => []);
  for (const citation of found) {
    const text = sentences[citation.post]?.text ?? '';
    all[citation.post]?.push({
      ...citation,
      id: idOf(citation.actor) ?? '',
      speaksForId: idOf(citation.speaksFor),
      relayedBy: idOf(citation.nestedIn),
      name: text.slice(citation.nameStart, citation.nameEnd),
      cue: text.slice(citation.cueStart, citation.cueEnd),
    });
  }
  return all;
}

export function isAsserted({ negated, questioned }: Found): boolean {
  return !negated && !questioned;
}

/** Ids and marks of what a sentence cites, in order of id: what no change of writing may change. */
export function answerOf(found: readonly Found[]): string {
  return found
    .map(({ id, negated, questioned }) => `${id}${negated ? ' not' : ''}${questioned ? ' ?' : ''}`)
    .sort()
    .join(', ');
}

/**
 * Sentences that are wrong, if they are more than a few in a thousand of all: cues come in all the time, and not every
 * one makes a sentence in every form.
 */
export function tooMany(wrong: readonly string[], of: number, share = 0.005): readonly string[] {
  return wrong.length > Math.max(1, of * share) ? wrong : [];
}

/** The sentences in which something is asserted. */
export function assertedOf(
  sentences: readonly Sentence[],
  all: readonly (readonly Found[])[],
): readonly string[] {
  return sentences.filter((_, at) => all[at]?.some(isAsserted)).map(({ text }) => text);
}

/** One name of one actor of the registry. */
export interface Name {
  readonly actor: Actor;
  readonly written: string;
  /** a day on which the name means this actor */
  readonly day: string;
}

/** Every name that the registry has in a language. */
export function namesIn(lang: Language): readonly Name[] {
  return REGISTRY.flatMap((actor) =>
    actor.names[lang].map((written) => ({ actor, written, day: dayOf(actor) })),
  );
}

/** The usual day, or the nearest one in office. */
function dayOf({ from, to }: Actor): string {
  if (from !== undefined && from > DAY) return from;
  return to !== undefined && to < DAY ? to : DAY;
}

/** Whether a citation is of an actor: itself, or who holds its office that day. */
export function isOf({ id, speaksForId }: Found, actor: Actor): boolean {
  return id === actor.id || speaksForId === actor.id;
}

const INSTITUTION =
  /посольств|консульств|представительств|министерств|правительств|совет|служб|департамент|комитет|администраци|кремль|управлени|офис|канцеляри/i;

export function isPerson({ actor, written }: Name): boolean {
  const isOne = actor.kind === 'official' || actor.kind === 'diplomat';
  return isOne && !INSTITUTION.test(written);
}

/** A Russian name in one case, word by word: the first form that the rules give for it. */
export function declined(written: string, bit: number, isPersons: boolean): string {
  let made = written;
  let from = 0;
  for (const { lemma, forms, declines } of russianWords(written, isPersons)) {
    const at = foldRussian(made).indexOf(lemma, from);
    if (at < 0) return written;
    const end = at + lemma.length;
    const form = declines ? formOf(forms, bit, isPersons) : undefined;
    const word = form === undefined ? made.slice(at, end) : inCapitalsOf(made.slice(at, end), form);
    made = made.slice(0, at) + word + made.slice(end);
    from = at + word.length;
  }
  return made;
}

/** The first form of a case; the accusative of a man is his genitive. */
function formOf(forms: Forms, bit: number, isPersons: boolean): string | undefined {
  const of = (bits: number) => [...forms].find(([, cases]) => (cases & bits) === bits)?.[0];
  return (isPersons && bit === ACCUSATIVE ? of(ACCUSATIVE | GENITIVE) : undefined) ?? of(bit);
}

/** «Лавров» and «лаврова» make «Лаврова»; «МИД» stays as it is, with a small ending. */
function inCapitalsOf(written: string, form: string): string {
  const folded = foldRussian(written);
  let same = 0;
  while (same < folded.length && folded[same] === form[same]) same += 1;
  return written.slice(0, same) + form.slice(same);
}
