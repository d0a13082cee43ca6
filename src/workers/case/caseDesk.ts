import type { CaseContents } from '../../domain/case.ts';
import { concatTables } from '../../domain/concatTables.ts';
import type { PostTable } from '../../domain/post.ts';
import { decodePosts } from '../../domain/postColumns.ts';
import { DEFAULT_FILTERS } from '../../domain/view.ts';
import { blobOf } from '../../export/pieces.ts';
import type { Store } from '../../store/openStore.ts';
import { CASE_LIMIT, refuseToOpen } from '../caseLimit.ts';
import type { CaseDesk, OnProgress } from '../contract.ts';
import { captionOf, figureRemarks } from './captions.ts';
import { caseFileOf } from './caseFile.ts';
import { createCaseWrites } from './caseWrites.ts';
import { namesOfCountry } from './countries.ts';
import { type Desk, desksOf } from './desks.ts';
import { evidencePageOf } from './evidencePage.ts';
import { createFigureMemory } from './figures.ts';
import { codebookCsv, codebookFrom } from './narrativeDesk.ts';
import { analyseCase, type OpenCase } from './openCase.ts';
import { overviewOf } from './overview.ts';
import { pictureOf } from './picture.ts';
import { actorHitsOf, citableActors, postsPageOf } from './search.ts';
import { sensitivityReport } from './sensitivity.ts';
import { findStatements } from './statements.ts';
import { csvBlob, tableOf } from './tables.ts';

/** Serves one open case at a time. `now`: UTC milliseconds. A case beyond the limit is refused before it is read. */
export function createCaseDesk(store: Store, now: () => number, limit = CASE_LIMIT): CaseDesk {
  let desk: Desk | null = null;
  /** Openings asked for so far: what an older one finds must not replace the newest case. */
  let openings = 0;
  let figures = createFigureMemory();

  function current(): Desk {
    if (!desk) throw new Error('No case is open.');
    return desk;
  }

  async function analyse(
    contents: CaseContents,
    posts: PostTable,
    onProgress: OnProgress,
  ): Promise<Desk> {
    const detected = analyseCase(posts, contents.actorEdits, contents.judgements, onProgress);
    return withWords(contents, detected, onProgress);
  }

  /** What rests on the names of countries and on narratives: statements that were relayed, and all measures. */
  async function withWords(
    contents: CaseContents,
    detected: OpenCase,
    onProgress: OnProgress,
  ): Promise<Desk> {
    const { nameEdits } = contents.wordLists;
    const open = detected.withStatements(await findStatements(detected, nameEdits, onProgress));
    return { contents, open, ...desksOf(contents, open) };
  }

  /** Puts what was counted into the list of cases. */
  async function listed({ contents, open, pickups, measures }: Desk): Promise<Desk> {
    const { coverage } = overviewOf(contents, open);
    const record = await store.updateRecord(contents.record.id, {
      actors: coverage.actors,
      edges: open.finding(DEFAULT_FILTERS).edges.length,
      from: coverage.from,
      to: coverage.to,
    });
    // of what other tabs did meanwhile nothing is known here
    const { revision } = contents.record;
    return {
      contents: { ...contents, record: { ...record, ...(revision !== undefined && { revision }) } },
      open,
      pickups,
      measures,
    };
  }

  const { idle, ...writes } = createCaseWrites({
    ...{ store, now, current, withWords, listed },
    replace(changed) {
      desk = changed;
    },
    figures: () => figures,
    analyse: (contents, { posts }, onProgress) => analyse(contents, posts, onProgress),
  });

  return {
    ...writes,

    async open(caseId, onProgress) {
      openings += 1;
      const mine = openings;
      // what was changed a moment ago belongs to the case that it was changed in
      await idle();
      if (mine !== openings) throw new Error('Another case was opened meanwhile.');
      desk = null;
      figures = createFigureMemory();
      const contents = await store.contents(caseId);
      refuseToOpen(contents.record, limit);
      const posts = await readPosts(store, contents, onProgress);
      if (mine !== openings) throw new Error('Another case was opened meanwhile.');
      const opened = await listed(await analyse(contents, posts, onProgress));
      if (mine !== openings) throw new Error('Another case was opened meanwhile.');
      desk = opened;
      return overviewOf(opened.contents, opened.open);
    },

    async picture(filters) {
      const { open, contents } = current();
      return pictureOf(open, filters, contents.positions);
    },

    async evidence(request) {
      return evidencePageOf(current().open, request);
    },

    async posts(request) {
      return postsPageOf(current().open, request);
    },

    async pickups(request) {
      return current().pickups.page(request);
    },

    async pickupPairs(statement, relayedBy) {
      return current().pickups.pairs(statement, relayedBy);
    },

    async pickupsCsv(request) {
      return csvBlob(await current().pickups.csv(request));
    },

    async report(request) {
      const { open, contents } = current();
      const { reportOf } = await import('./report.ts');
      return blobOf(reportOf(open, contents, request), 'text/html');
    },

    coverage: async () => current().measures.coverage(),
    mentions: async (request) => current().measures.mentions(request),
    surges: async (request) => current().measures.surges(request),
    record: async (question) => current().measures.record(question),
    narratives: async (request) => current().measures.narratives(request),
    topics: async (request) => current().measures.topics(request),
    postsBehind: async (request) => current().measures.postsBehind(request),
    codebookCsv: async () => codebookCsv(current().contents.wordLists.codebook),
    codebookFrom: async (text) => codebookFrom(text),
    countryNames: async (country) =>
      namesOfCountry(country, current().contents.wordLists.nameEdits),
    ledgers: async (ranges) => current().measures.ledgers(ranges),
    ledgerEdges: async (request) => current().measures.ledgerEdges(request),

    async actors(words, limit) {
      return actorHitsOf(current().open, words, limit);
    },

    async actor(id) {
      return (
        actorHitsOf(current().open, '', Number.POSITIVE_INFINITY).find(
          (hit) => hit.actor.id === id,
        ) ?? null
      );
    },

    async citable(words, limit) {
      return citableActors(current().open, words, limit);
    },

    async figureSource(question, keptId) {
      return figures.source(current(), question, keptId);
    },

    async sensitivity(filters) {
      return sensitivityReport(current().open, filters);
    },

    async table(format, filters, drawnAs) {
      const { open, contents } = current();
      return tableOf(format, open, contents, { filters, drawnAs });
    },

    async caption(filters, colourBy, drawnAs) {
      const { open, contents } = current();
      const picture = pictureOf(open, filters, contents.positions);
      return captionOf(open, contents, picture, { filters, colourBy, drawnAs });
    },

    async remarks() {
      const { open, contents } = current();
      return figureRemarks(open, contents);
    },

    async caseFile(onProgress) {
      const { open, contents } = current();
      return caseFileOf(store, contents, open, onProgress);
    },
  };
}

async function readPosts(
  store: Store,
  contents: CaseContents,
  onProgress: OnProgress,
): Promise<PostTable> {
  const tables: PostTable[] = [];
  let done = 0;
  for await (const bytes of store.postChunks(contents.record.id, contents.record.revision)) {
    const table = decodePosts(bytes);
    tables.push(table);
    done += table.length;
    onProgress({ step: 'reading posts', done, total: contents.record.posts });
  }
  return concatTables(tables);
}
