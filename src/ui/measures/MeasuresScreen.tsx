import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { BehindList } from './BehindList.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { LagsCard } from './LagsCard.tsx';
import { LedgerCard } from './LedgerCard.tsx';
import { MentionsCard } from './MentionsCard.tsx';
import { NarrativesCard } from './NarrativesCard.tsx';
import { RecordCard } from './RecordCard.tsx';
import { SurgesCard } from './SurgesCard.tsx';
import { TopicsCard } from './TopicsCard.tsx';

/** Who talks about what, how much more than before, and who amplifies whom: numbers with what they are of. */
export function MeasuresScreen({ app }: { readonly app: App }) {
  const { coverage, ledgers } = app.model.measures.value;
  if (coverage && coverage.range === null) {
    return (
      <main class="screen measures-screen">
        <div class="empty in-flow">
          <p>{t('There are no posts in this case yet.')}</p>
          <button type="button" class="button" onClick={() => void app.actions.openScreen('files')}>
            {t('Add files')}
          </button>
        </div>
      </main>
    );
  }
  return (
    <main class="screen measures-screen" aria-labelledby="measures-title">
      <h1 id="measures-title" class="unseen">
        {t('Measures')}
      </h1>
      <BehindList app={app} />
      <div class={(ledgers?.length ?? 0) > 1 ? 'measures with-two-periods' : 'measures'}>
        <div class="measures-column">
          <MentionsCard app={app} />
          <SurgesCard app={app} />
          <RecordCard app={app} />
          <NarrativesCard app={app} />
        </div>
        <div class="measures-column">
          <LedgerCard app={app} />
          <LagsCard app={app} />
          <CoverageCard app={app} />
          <TopicsCard app={app} />
        </div>
      </div>
    </main>
  );
}
