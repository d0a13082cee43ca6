import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedFile } from '../sharedData.ts';

const HEAD = 'id,platform,actor,published,text,url,lang,context';

const RT = [
  ['2022-01-11', 'No outside power may stir unrest, the Chinese Foreign Ministry said on Tuesday.'],
  ['2022-01-12', 'China’s Foreign Ministry says it backs the steps taken to restore calm.'],
  ['2022-01-12', 'Snow closed the roads near Almaty.'],
  [
    '2022-01-13',
    'The talks will go on next week, according to Russian Foreign Minister Sergey Lavrov.',
  ],
];
const MINISTRY = [
  ['2022-01-10', '中方支持哈方维护稳定。'],
  ['2022-01-11', '外部势力不得插手哈萨克斯坦事务。'],
];

function csv(actor: string, lang: string, rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    ([day, text], k) =>
      `${actor}:${k + 1},web,${actor},${day},"${text}",https://${actor}/${k + 1},${lang},`,
  );
  return `${[HEAD, ...lines].join('\n')}\n`;
}

/** The real files where they are there, else made ones of the same shape; `isReal` says which. */
export function rtAndMinistry(): { readonly paths: string[]; readonly isReal: boolean } {
  const rt = sharedFile('overlap/rt.csv');
  const ministry = sharedFile('overlap/cnmfa.csv');
  if (rt && ministry) return { paths: [rt, ministry], isReal: true };
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-files-'));
  const paths = [join(folder, 'rt.csv'), join(folder, 'cnmfa.csv')];
  writeFileSync(paths[0] ?? '', csv('rt.com', 'en', RT));
  writeFileSync(paths[1] ?? '', csv('mfa.gov.cn', 'zh', MINISTRY));
  return { paths, isReal: false };
}
