import type { Narrative, NarrativePhrase } from '../../domain/narrative.ts';

/** Languages that have a field of their own, in the order of the form. */
export const OWN_FIELDS = ['en', 'ru', 'zh'] as const;

/** Lines of a field: its phrases, one a line. */
export function linesOf({ phrases }: Narrative, field: string): string {
  return phrases
    .flatMap((phrase) => (fieldOf(phrase) === field ? [lineOf(phrase)] : []))
    .join('\n');
}

/** Where a phrase stands in the form: those that rule a post out by themselves, whatever their language. */
function fieldOf({ language, exclude }: NarrativePhrase): string {
  if (exclude) return 'exclude';
  return OWN_FIELDS.some((own) => own === language) ? language : 'other';
}

function lineOf(phrase: NarrativePhrase): string {
  const field = fieldOf(phrase);
  return field === 'other' || field === 'exclude'
    ? `${phrase.language || 'en'} ${phrase.phrase}`
    : phrase.phrase;
}

/** The narrative that a form describes. In the fields of several languages a line begins with the language. */
export function narrativeFrom(fields: FormData): Narrative {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const lines = (name: string) =>
    text(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return {
    name: text('name'),
    phrases: [
      ...OWN_FIELDS.flatMap((language) =>
        lines(language).map((phrase) => ({ language, phrase, exclude: false })),
      ),
      ...lines('other').map((line) => phraseOf(line, false)),
      ...lines('exclude').map((line) => phraseOf(line, true)),
    ],
    reason: text('reason'),
    source: text('source'),
  };
}

/** "fr main étrangère": two or three letters and a space say the language; without them it is English. */
function phraseOf(line: string, exclude: boolean): NarrativePhrase {
  const match = /^([a-z]{2,3})\s+(\S.*)$/.exec(line);
  if (match && KNOWN.has(match[1] ?? '')) {
    return { language: match[1] ?? '', phrase: match[2] ?? '', exclude };
  }
  return { language: 'en', phrase: line, exclude };
}

/** Languages that a line may begin with: others would be words ("no war"). */
const KNOWN: ReadonlySet<string> = new Set(
  'ar be de en es fa fr hi it ja kk ko pl pt ru sr tr uk ur zh'.split(' '),
);
