import type { Actor, ActorDirectory, ActorKind } from '../../src/domain/actor.ts';
import type { Post } from '../../src/domain/post.ts';

/** A small directory by hand: exact handles, sites with their subdomains, unknown handles become accounts. */
export function directoryOf(known: readonly Actor[]): ActorDirectory {
  const actors: Actor[] = [...known];
  const byHandle = new Map<string, number>();
  const byId = new Map<string, number>();
  const enter = (actor: Actor, index: number) => {
    byId.set(actor.id, index);
    for (const { platform, handle } of actor.handles) {
      byHandle.set(`${platform}:${handle.toLowerCase()}`, index);
    }
  };
  actors.forEach(enter);
  return {
    actors,
    ofHandle(platform, handle, name) {
      const key = `${platform}:${handle.toLowerCase()}`;
      const found = byHandle.get(key);
      if (found !== undefined) return found;
      const actor = actorOf(key, null, 'account', [], [[platform, handle]]);
      actors.push({ ...actor, label: name ?? handle, labelled: false });
      enter(actor, actors.length - 1);
      return actors.length - 1;
    },
    ofSite(host) {
      for (
        let site = host.toLowerCase();
        site.includes('.');
        site = site.slice(site.indexOf('.') + 1)
      ) {
        const found = byHandle.get(`web:${site}`);
        if (found !== undefined) return found;
      }
      return -1;
    },
    ofId: (id) => byId.get(id) ?? -1,
  };
}

export function actorOf(
  id: string,
  state: string | null,
  kind: ActorKind,
  en: readonly string[],
  handles: readonly (readonly [string, string])[] = [],
): Actor {
  return {
    id,
    label: en[0] ?? id,
    state,
    kind,
    handles: handles.map(([platform, handle]) => ({ platform, handle })),
    names: { en, ru: [], zh: [] },
    reason: 'made for a test',
    source: 'test',
    labelled: true,
  };
}

/** Russian and Chinese voices, and the outlets that tests let speak. */
export function voices(): ActorDirectory {
  return directoryOf([
    actorOf('chn-mfa', 'CHN', 'ministry', [
      'Chinese Foreign Ministry',
      'Ministry of Foreign Affairs of China',
    ]),
    actorOf('chn-government', 'CHN', 'ministry', ['Chinese government', 'State Council']),
    actorOf(
      'rus-mfa',
      'RUS',
      'ministry',
      ['Russian Foreign Ministry'],
      [['telegram', 'MFARussia']],
    ),
    actorOf('rus-government', 'RUS', 'ministry', ['Russian government']),
    actorOf('kremlin', 'RUS', 'ministry', ['Kremlin', 'Russian presidential administration']),
    actorOf('rus-mod', 'RUS', 'ministry', ['Russian Defence Ministry']),
    actorOf('lavrov', 'RUS', 'official', ['Sergey Lavrov', 'Sergei Lavrov', 'Lavrov']),
    actorOf('putin', 'RUS', 'official', ['Vladimir Putin', 'Putin']),
    actorOf('medvedev', 'RUS', 'official', ['Dmitry Medvedev', 'Medvedev']),
    actorOf('peskov', 'RUS', 'official', ['Dmitry Peskov', 'Peskov']),
    spokesperson('zakharova', 'RUS', ['Maria Zakharova', 'Zakharova']),
    actorOf('zhao-lijian', 'CHN', 'diplomat', ['Zhao Lijian']),
    actorOf('wang-yi', 'CHN', 'official', ['Wang Yi']),
    actorOf('xi-jinping', 'CHN', 'official', ['Xi Jinping']),
    actorOf(
      'rt',
      'RUS',
      'state outlet',
      ['RT', 'Russia Today'],
      [
        ['web', 'rt.com'],
        ['x', 'RT_com'],
      ],
    ),
    actorOf(
      'tass',
      'RUS',
      'state outlet',
      ['TASS'],
      [
        ['web', 'tass.com'],
        ['x', 'tassagency_en'],
      ],
    ),
    actorOf('ria', 'RUS', 'state outlet', ['RIA Novosti', 'RIA'], [['web', 'ria.ru']]),
    actorOf('sputnik', 'RUS', 'state outlet', ['Sputnik'], [['web', 'sputnikglobe.com']]),
    actorOf(
      'xinhua',
      'CHN',
      'state outlet',
      ['Xinhua', 'Xinhua News Agency'],
      [
        ['web', 'news.cn'],
        ['x', 'XHNews'],
      ],
    ),
    actorOf('global-times', 'CHN', 'state outlet', ['Global Times'], [['web', 'globaltimes.cn']]),
    actorOf(
      'cgtn',
      'CHN',
      'state outlet',
      ['CGTN'],
      [
        ['web', 'cgtn.com'],
        ['x', 'CGTNOfficial'],
      ],
    ),
    actorOf('reuters', 'GBR', 'outlet', ['Reuters'], [['web', 'reuters.com']]),
    actorOf('bloomberg', 'USA', 'outlet', ['Bloomberg'], [['web', 'bloomberg.com']]),
    actorOf('usa-government', 'USA', 'ministry', ['US government']),
    actorOf('ukr-government', 'UKR', 'ministry', ['Ukrainian government']),
    actorOf('gazette', null, 'outlet', ['Northern Gazette'], [['web', 'gazette.example']]),
  ]);
}

function spokesperson(id: string, state: string, en: readonly string[]): Actor {
  return { ...actorOf(id, state, 'official', en), reason: 'Spokesperson of the foreign ministry' };
}

let made = 0;

/** A post with everything that a test does not name left empty. */
export function postOf(parts: Partial<Post> = {}): Post {
  made += 1;
  return {
    id: String(made),
    platform: 'x',
    handle: 'somebody',
    at: Date.UTC(2022, 0, 10, 12),
    precision: 'second',
    zoneKnown: true,
    text: '',
    links: [],
    hashtags: [],
    mentions: [],
    media: [],
    objects: [],
    relations: [],
    origin: { file: 'made.csv', sha256: '00', row: made, rowHash: '00' },
    ...parts,
  };
}
