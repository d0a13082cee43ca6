import { findPickUps } from '../../detect/pickup.ts';
import { citedInEvidence } from '../../detect/pickupCited.ts';
import { chineseMeetsOthers } from '../../detect/pickupLanguages.ts';
import { createMatchedPoints } from '../../detect/pickupPoints.ts';
import type { GazetteerEdit } from '../../domain/countryNames.ts';
import { DEFAULT_FILTERS } from '../../domain/view.ts';
import type { OnProgress } from '../contract.ts';
import { loadGazetteer } from './countries.ts';
import { NO_STATEMENTS, type Statements } from './foundStatements.ts';
import type { OpenCase } from './openCase.ts';

const STEP = 'finding which statement was relayed';

/**
 * Which statement each citation of the case relays. The names of countries, and the dictionary where Chinese meets
 * another language, are loaded for it: nothing of them where nobody is cited.
 */
export async function findStatements(
  open: OpenCase,
  nameEdits: readonly GazetteerEdit[],
  onProgress: OnProgress,
): Promise<Statements> {
  const { evidence, actorOfPost } = open.finding(DEFAULT_FILTERS).detection;
  const cited = citedInEvidence(evidence);
  if (cited.length === 0) return NO_STATEMENTS;
  onProgress({ step: STEP, done: 0, total: null });
  const [gazetteer, gloss] = await Promise.all([
    loadGazetteer(nameEdits),
    chineseMeetsOthers(open.posts) ? loadGloss() : null,
  ]);
  const tools = {
    gloss,
    countriesIn: (text: string, lang: string) => gazetteer.mentionsOf(text, lang),
  };
  const pickUps = findPickUps(open.posts, actorOfPost, open.directory, cited, tools, {
    onProgress: (done, total) => onProgress({ step: STEP, done, total }),
  });
  const points = createMatchedPoints(open.posts, actorOfPost, open.directory.actors, tools);
  return { pickUps, points };
}

async function loadGloss() {
  const [{ createGloss }, { default: asset }] = await Promise.all([
    import('../../text/gloss.ts'),
    import('../../../data/gloss/zh-en.json'),
  ]);
  return createGloss(asset);
}
