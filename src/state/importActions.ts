import type { CaseRecord } from '../domain/case.ts';
import type { FileChoice, FilePlan, Role } from '../domain/importPlan.ts';
import type { Message } from '../domain/message.ts';
import type { SourceLedger } from '../domain/source.ts';
import type { CaseActions } from './caseActions.ts';
import type { Context } from './context.ts';
import { recordChange } from './history.ts';
import { said, t, toSay } from './language.ts';
import type { Importing } from './model.ts';
import type { ImportWorker } from './ports.ts';
import type { ViewActions } from './viewActions.ts';

const CASE_FILE_ENDING = '.antiphon.zip';
export const DEFAULT_ZONE = 'UTC';

export interface ImportActions {
  /** Takes dropped or chosen files: saved cases are opened, the rest is read into the open or a new case. */
  addFiles(files: readonly File[]): Promise<void>;
  openDemonstration(): Promise<void>;
  /** Null takes the role away. One column has one role, one role one column. */
  chooseRole(file: string, column: string, role: Role | null): void;
  chooseZone(file: string, timeZone: string): void;
  showColumns(file: string | null): void;
  /** Reads, or reads again after columns were chosen. */
  readFiles(): Promise<void>;
  cancelImport(): Promise<void>;
  addToCase(): Promise<void>;
  saveProblems(): Promise<void>;
}

export function createImportActions(
  context: Context,
  cases: CaseActions,
  views: ViewActions,
): ImportActions {
  const { model, ports } = context;
  const { browser, desks, store } = ports;
  let worker: ImportWorker | null = null;

  const update = (part: Partial<Importing>) => {
    const importing = model.importing.peek();
    if (importing) model.importing.value = { ...importing, ...part };
  };

  /** A worker of its own for one job, ended when the job is. */
  async function alone(
    happened: () => string,
    job: (desk: ImportWorker['desk']) => Promise<CaseRecord>,
    noted: Message | null = null,
  ): Promise<void> {
    const own = desks.newImport();
    model.busy.value = { step: t('opening'), done: 0, total: null };
    try {
      const record = await job(own.desk);
      await cases.openCase(record.id);
      if (noted) await context.notes.note('case', noted);
    } catch (error) {
      context.failing(happened)(error);
    } finally {
      own.end();
    }
  }

  async function targetCase(files: readonly File[]): Promise<{ id: string; isNew: boolean }> {
    const open = model.view.peek()?.caseId;
    if (open) {
      await views.openScreen('files');
      return { id: open, isNew: false };
    }
    await browser.keepStorage();
    const name = caseName(files);
    const record = await store.createCase({ name, now: browser.now() });
    await cases.openCase(record.id, 'files');
    return { id: record.id, isNew: true };
  }

  async function begin(files: readonly File[]): Promise<void> {
    worker?.end();
    worker = null;
    const target = await targetCase(files);
    model.importing.value = newImport(target.id, target.isNew, files);
    const mine = desks.newImport();
    worker = mine;
    try {
      const plans = await mine.desk.plan(files);
      if (worker !== mine) return;
      // a file that cannot be read at all is listed so; no answer would help it
      const asking = plans.find((plan) => plan.problem === null && plan.missing.length > 0);
      update({
        plans,
        choices: Object.fromEntries(plans.map((plan) => [plan.file, choiceOf(plan)])),
        phase: 'asking',
        openFile: asking?.file ?? null,
      });
      if (!asking && plans.some((plan) => plan.problem === null)) await readFiles();
    } catch (error) {
      if (worker === mine) context.failing(() => t('The files could not be opened'))(error);
    }
  }

  async function readFiles(): Promise<void> {
    const importing = model.importing.peek();
    if (!importing) return;
    worker?.end();
    const mine = desks.newImport();
    worker = mine;
    update({ phase: 'reading', progress: {}, report: null });
    try {
      const report = await mine.desk.read(
        importing.caseId,
        importing.files,
        importing.choices,
        (progress) => {
          const now = model.importing.peek();
          if (worker === mine && now) {
            update({ progress: { ...now.progress, [progress.file]: progress } });
          }
        },
      );
      if (worker === mine) update({ phase: 'read', report });
    } catch (error) {
      if (worker !== mine) return;
      update({ phase: 'asking' });
      context.failing(() => t('The files could not be read; the case is as it was'))(error);
    }
  }

  return {
    async addFiles(files) {
      model.problem.value = null;
      const saved = files.filter((file) => file.name.endsWith(CASE_FILE_ENDING));
      for (const file of saved) {
        await alone(
          () => t('{file} could not be opened', { file: file.name }),
          (desk) => desk.openCaseFile(file, context.onProgress),
          toSay('taking in the case file {file}', { file: file.name }),
        );
      }
      const rest = files.filter((file) => !saved.includes(file));
      if (rest.length > 0) await begin([...pending(context), ...rest]);
    },
    openDemonstration: () =>
      alone(
        () => t('The demonstration could not be opened'),
        (desk) => desk.openDemonstration(),
      ),
    chooseRole(file, column, role) {
      const importing = model.importing.peek();
      const choice = importing?.choices[file];
      if (!importing || !choice) return;
      const roles = withRole(choice.roles ?? {}, column, role);
      update({ choices: { ...importing.choices, [file]: { ...choice, roles } } });
    },
    chooseZone(file, timeZone) {
      const importing = model.importing.peek();
      const choice = importing?.choices[file];
      if (!importing || !choice) return;
      update({ choices: { ...importing.choices, [file]: { ...choice, timeZone } } });
    },
    showColumns: (openFile) => update({ openFile }),
    readFiles,
    async cancelImport() {
      const importing = model.importing.peek();
      const ended = worker;
      worker = null;
      model.importing.value = null;
      // where the worker is gone, what it read is swept away at the next start
      const discarded = importing?.report && ended?.desk.discard(importing.report.importId);
      await discarded?.catch(() => undefined);
      ended?.end();
      if (!importing?.caseIsNew) return;
      await cases.closeCase();
      await store.deleteCase(importing.caseId, browser.now());
      await cases.listCases();
    },
    async addToCase() {
      const importing = model.importing.peek();
      const mine = worker;
      if (!importing?.report || !mine) return;
      update({ phase: 'adding' });
      try {
        const { importId, sources } = importing.report;
        const record = await mine.desk.commit(importId);
        model.importing.value = null;
        worker = null;
        mine.end();
        await cases.listCases();
        const view = model.view.peek();
        await (view?.caseId === record.id
          ? cases.reopen({ ...view, screen: 'network' })
          : cases.openCase(record.id));
        await sayAdded(context, importId, sources);
      } catch (error) {
        update({ phase: 'read' });
        context.failing(() => t('The posts could not be added; the case is as it was'))(error);
      }
    },
    async saveProblems() {
      const report = model.importing.peek()?.report;
      if (!report || !worker) return;
      try {
        browser.save(await worker.desk.problemsCsv(report.importId), 'rejected-rows.csv');
      } catch (error) {
        context.failing(() => t('Saving the rejected rows did not work'))(error);
      }
    },
  };
}

/** The step can be taken back while the case stays open in this tab. */
async function sayAdded(
  { model, notes }: Context,
  importId: string,
  sources: readonly SourceLedger[],
): Promise<void> {
  const [first] = sources;
  const files =
    sources.length === 1 && first
      ? first.file
      : toSay('{count, plural, one {# file} other {# files}}', { count: sources.length });
  const label = toSay('adding {files}', { files });
  const change = { type: 'import', label, importId } as const;
  model.history.value = recordChange(model.history.peek(), change);
  model.notice.value = { text: said(toSay('Added {files}.', { files })), canUndo: true };
  const added = sources.map(({ file, sha256, kept }) => ({ file, sha256, kept }));
  await notes.note('files', label, { files: added });
}

function newImport(caseId: string, caseIsNew: boolean, files: readonly File[]): Importing {
  return {
    phase: 'planning',
    caseId,
    caseIsNew,
    files,
    plans: [],
    choices: {},
    progress: {},
    report: null,
    openFile: null,
  };
}

function choiceOf(plan: FilePlan): FileChoice {
  return { roles: plan.roles, timeZone: DEFAULT_ZONE };
}

/** Files of an import that is under way: dropping more adds to them. */
function pending({ model }: Context): readonly File[] {
  const importing = model.importing.peek();
  return importing && importing.caseId === model.view.peek()?.caseId ? importing.files : [];
}

function caseName(files: readonly File[]): string {
  const first = files[0]?.name.replace(/(\.[a-z0-9]{1,7})+$/i, '') || t('Untitled case');
  return files.length > 1 ? `${first} and ${files.length - 1} more` : first;
}

function withRole(
  roles: Readonly<Partial<Record<Role, string>>>,
  column: string,
  role: Role | null,
): Partial<Record<Role, string>> {
  const kept = Object.entries(roles).filter(([had, of]) => of !== column && had !== role);
  return { ...Object.fromEntries(kept), ...(role && { [role]: column }) };
}

/** Roles that a file still needs under the choices made so far. */
export function stillMissing(plan: FilePlan, choice: FileChoice | undefined): readonly Role[] {
  return plan.missing.filter((role) => !choice?.roles?.[role]);
}
