import { drawnAsOf } from '../domain/arrangement.ts';
import type { PrivacyChoice } from '../domain/privacy.ts';
import { APP_VERSION } from '../domain/version.ts';
import type { TableFormat } from '../workers/contract.ts';
import type { Context } from './context.ts';
import { figureJob } from './figureActions.ts';
import { t, toSay } from './language.ts';

const ENDINGS = {
  'edges-csv': 'edges.csv',
  'nodes-csv': 'nodes.csv',
  'evidence-csv': 'evidence.csv',
  'judgements-csv': 'judgements.csv',
  gexf: 'network.gexf',
  graphml: 'network.graphml',
  json: 'network.json',
} satisfies Record<TableFormat, string>;

export interface SaveActions {
  /** The picture as it stands, with its caption; `scale` in device pixels a CSS pixel. */
  savePicture(scale: 1 | 2 | 4): Promise<void>;
  saveTable(format: TableFormat): Promise<void>;
  saveCaseFile(): Promise<void>;
  /** The case as one HTML file, under the filters as they stand. */
  saveReport(privacy: PrivacyChoice): Promise<void>;
  /** A chart of the measures; `make` draws it with title and caption. */
  saveChart(title: string, format: 'svg' | 'png', make: () => Promise<Blob>): Promise<void>;
  /** The figure as it is composed: SVG, or PNG with so many device pixels a px. */
  saveFigure(format: 'svg' | number): Promise<void>;
  /** The list of pick-ups under its choices, with all relays. */
  savePickups(): Promise<void>;
}

export function createSaveActions(context: Context): SaveActions {
  const { model, ports } = context;
  const { browser, desks } = ports;

  /** Says so on the line at the top while the file is being made. */
  async function saving(what: string, ending: string, make: () => Promise<Blob>): Promise<void> {
    const name = fileName(model.overview.peek()?.record.name ?? 'case');
    model.busy.value = { step: t('saving {what}', { what }), done: 0, total: null };
    try {
      const blob = await make();
      model.busy.value = null;
      browser.save(blob, `${name}${ending}`);
      const file = `${name}${ending}`;
      model.notice.value = { text: t('Saved {file}.', { file }), canUndo: false };
      await context.notes.note('export', toSay('saving {file}', { file }));
    } catch (error) {
      context.failing(() => t('Saving {what} did not work', { what }))(error);
    }
  }

  return {
    savePicture: (scale) =>
      saving(t('the picture'), `-${scale}x.png`, async () => {
        const view = model.view.peek();
        const overview = model.overview.peek();
        const picture = model.picture.peek();
        if (!view || !overview || !picture) throw new Error(t('There is no picture yet.'));
        const { filters, colourBy } = view;
        const drawnAs = drawnAsOf(view.network);
        return ports.renderPicture({
          title: overview.record.name,
          caption: await desks.caseDesk.caption(filters, colourBy, drawnAs),
          overview,
          picture,
          positions: model.positions.peek(),
          drawnAs,
          filters,
          colourBy,
          theme: model.theme.peek(),
          scale,
        });
      }),
    saveChart: (title, format, make) =>
      saving(t('the chart'), `-${fileName(title)}.${format}`, make),
    saveFigure: (format) =>
      saving(t('the figure'), format === 'svg' ? '-figure.svg' : '-figure.png', async () => {
        const job = await figureJob(context);
        if (!job) throw new Error(t('There is no picture yet.'));
        const { figures } = ports;
        return format === 'svg' ? figures.svg(job) : figures.png(job, format);
      }),
    saveReport: (privacy) =>
      saving(t('the report'), '-report.html', async () => {
        const view = model.view.peek();
        if (!view) throw new Error(t('No case is open.'));
        const { filters, colourBy } = view;
        const drawnAs = drawnAsOf(view.network);
        const today = new Date(browser.now()).toISOString().slice(0, 10);
        const given = {
          filters,
          colourBy,
          drawnAs,
          privacy,
          today,
          question: '',
          version: APP_VERSION,
        };
        return desks.caseDesk.report(given);
      }),
    saveTable: (format) =>
      saving(t('the table'), `-${ENDINGS[format]}`, async () => {
        const view = model.view.peek();
        if (!view) throw new Error(t('No case is open.'));
        return desks.caseDesk.table(format, view.filters, drawnAsOf(view.network));
      }),
    savePickups: () =>
      saving(t('the pick-ups'), '-pickups.csv', async () => {
        const view = model.view.peek();
        if (!view) throw new Error(t('No case is open.'));
        const { pickups, filters } = view;
        return desks.caseDesk.pickupsCsv({ pickups, time: filters.time, offset: 0, limit: 0 });
      }),
    saveCaseFile: () =>
      saving(t('the case'), '.antiphon.zip', () => desks.caseDesk.caseFile(context.onProgress)),
  };
}

/** What files of a case begin with. */
export function fileName(name: string): string {
  const plain = name.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-+|-+$/g, '').toLowerCase() || 'case';
}
