import type { GazetteerEdit } from '../domain/countryNames.ts';
import type { Message } from '../domain/message.ts';
import type { Codebook, Narrative } from '../domain/narrative.ts';
import { SHIPPED_WORDS, type WordLists } from '../domain/wordLists.ts';
import type { CaseActions } from './caseActions.ts';
import type { Context } from './context.ts';
import { recordChange } from './history.ts';
import { said, t, toSay } from './language.ts';
import type { WordListShown } from './measuresShown.ts';
import type { Questions } from './questions.ts';
import { fileName } from './saveActions.ts';

/** What is wrong, for people; null: it was done. */
type Problem = string | null;

/** A change of a name without when it was made. */
export type NameChange = GazetteerEdit extends infer Edit
  ? Edit extends GazetteerEdit
    ? Omit<Edit, 'at'>
    : never
  : never;

export interface WordListActions {
  /** Adds a narrative, or puts it in the place of the one that was called `before`. */
  putNarrative(narrative: Narrative, before: string | null): Promise<Problem>;
  deleteNarrative(name: string): Promise<Problem>;
  /** Replaces all narratives by those of a table. */
  importCodebook(file: File): Promise<Problem>;
  exportCodebook(): Promise<void>;
  /** Goes back to the narratives that the app ships. */
  useShippedNarratives(): Promise<Problem>;
  /** Adds changes of names of countries; each needs a reason. */
  changeNames(changes: readonly NameChange[], label: Message): Promise<Problem>;
  /** Takes changes of names back, by their places in the list. */
  takeBackNames(places: readonly number[], label: Message): Promise<Problem>;
  /** Replaces both lists without recording it: for undo and redo. False: it did not work, and it was said. */
  applyWordLists(wordLists: WordLists): Promise<boolean>;
  /** Opens the list of narratives or of names for editing; null closes it. */
  openWordList(list: WordListShown | null): Promise<void>;
}

export function createWordListActions(
  context: Context,
  cases: CaseActions,
  questions: Questions,
): WordListActions {
  const { model, ports } = context;
  const desk = ports.desks.caseDesk;
  const held = (): WordLists => model.overview.peek()?.wordLists ?? SHIPPED_WORDS;
  const codebook = (): Codebook =>
    held().codebook ?? model.measures.peek().narratives?.codebook ?? [];

  async function apply(wordLists: WordLists): Promise<void> {
    const before = held();
    model.busy.value = { step: t('reading the posts again'), done: 0, total: null };
    const overview = await desk.setWordLists(wordLists, context.onProgress);
    model.busy.value = null;
    const view = model.view.peek();
    if (view?.caseId !== overview.record.id) return;
    const isSame = JSON.stringify(before.nameEdits) === JSON.stringify(wordLists.nameEdits);
    if (isSame) {
      model.overview.value = overview;
      model.behind.value = null;
      await questions.narratives(view);
    } else await cases.showOverview(overview);
    const shown = model.wordList.peek();
    if (shown?.type === 'names') await questions.countryNames(shown.country);
  }

  async function change(after: WordLists, label: Message): Promise<Problem> {
    const before = held();
    try {
      await apply(after);
    } catch (error) {
      model.busy.value = null;
      return sentenceOf(error);
    }
    const step = { type: 'words', label, before, after } as const;
    model.history.value = recordChange(model.history.peek(), step);
    model.notice.value = { text: t('Done: {what}.', { what: said(label) }), canUndo: true };
    await context.notes.note('words', label);
    return null;
  }

  const narrate = (narratives: Codebook | null, label: Message) =>
    change({ ...held(), codebook: narratives }, label);

  return {
    async putNarrative(narrative, before) {
      const name = narrative.name.trim();
      const problem = problemOf({ ...narrative, name }, codebook(), before);
      if (problem) return problem;
      const put = { ...narrative, name };
      const list = codebook();
      return list.some((one) => one.name === before)
        ? narrate(
            list.map((one) => (one.name === before ? put : one)),
            toSay('changing the narrative “{name}”', { name }),
          )
        : narrate([...list, put], toSay('adding the narrative “{name}”', { name }));
    },
    deleteNarrative: (name) =>
      narrate(
        codebook().filter((one) => one.name !== name),
        toSay('deleting the narrative “{name}”', { name }),
      ),
    async importCodebook(file) {
      try {
        const read = await desk.codebookFrom(await file.text());
        if (read.length === 0)
          return t('{file} holds no narratives; nothing was changed.', { file: file.name });
        return await narrate(read, toSay('taking the narratives of {file}', { file: file.name }));
      } catch (error) {
        return t('{file}: {problem} Nothing was changed.', {
          file: file.name,
          problem: sentenceOf(error),
        });
      }
    },
    async exportCodebook() {
      try {
        const name = `${fileName(model.overview.peek()?.record.name ?? 'case')}-narratives.csv`;
        ports.browser.save(await desk.codebookCsv(), name);
        model.notice.value = { text: t('Saved {file}.', { file: name }), canUndo: false };
      } catch (error) {
        context.failing(() => t('Saving the narratives did not work'))(error);
      }
    },
    useShippedNarratives: () =>
      narrate(null, toSay('going back to the narratives that Antiphon ships')),
    changeNames(changes, label) {
      if (changes.some(({ reason }) => reason.trim() === ''))
        return Promise.resolve(t('Say why: the reason is kept with the case.'));
      const at = ports.browser.now();
      const edits = changes.map((one) => ({ ...one, reason: one.reason.trim(), at }));
      return change({ ...held(), nameEdits: [...held().nameEdits, ...edits] }, label);
    },
    takeBackNames: (places, label) =>
      change(
        { ...held(), nameEdits: held().nameEdits.filter((_, place) => !places.includes(place)) },
        label,
      ),
    async applyWordLists(wordLists) {
      try {
        await apply(wordLists);
        return true;
      } catch (error) {
        context.failing(() => t('The list could not be changed'))(error);
        return false;
      }
    },
    async openWordList(list) {
      model.wordList.value = list;
      if (list?.type === 'names') await questions.countryNames(list.country);
    },
  };
}

/** What keeps a narrative from being taken; what is wrong with a phrase is for the desk to say. */
function problemOf(
  { name, phrases }: Narrative,
  codebook: Codebook,
  before: string | null,
): Problem {
  if (name === '') return t('A narrative needs a name.');
  if (name !== before && codebook.some((one) => one.name === name))
    return t('There is a narrative “{name}” already.', { name });
  if (!phrases.some(({ exclude }) => !exclude))
    return t('A narrative needs at least one phrase to look for.');
  return null;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
