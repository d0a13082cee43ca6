import { DEFAULT_MEASURES } from '../../domain/measuresView.ts';
import { DEFAULT_PICKUPS } from '../../domain/pickupView.ts';
import { DEFAULT_FILTERS, type View } from '../../domain/view.ts';
import { t } from '../../state/language.ts';

/** One thing to see in the demonstration case, and the view that shows it. */
export interface TourStep {
  readonly title: string;
  readonly texts: readonly string[];
  readonly view: Partial<View>;
}

const RT_CITES_MINISTRY = {
  type: 'edge',
  amplifier: 'rt',
  source: 'chn-mfa',
  kind: 'citation',
} as const;

export function tourSteps(): readonly TourStep[] {
  return [
    {
      title: t('Who amplifies whom'),
      texts: [
        t(
          'These are 149 real items of Russian outlets and of the Russian and Chinese foreign ministries. Every sentence is an analyst’s summary in our own words, with the link to the item.',
        ),
        t(
          'An arrow from RT to the Chinese foreign ministry says that RT names it as the source of what it reports. Colour tells the state, size how much an actor is amplified.',
        ),
      ],
      view: { screen: 'network' },
    },
    {
      title: t('The posts that prove it'),
      texts: [
        t(
          'One click on an edge, and its evidence stands beside the picture: each post, and where it was found the statement that it relays, with the words that count marked in both.',
        ),
        t(
          'Where no statement was found in this data, the source’s side stays empty. That is said, not hidden.',
        ),
      ],
      view: { screen: 'network', selection: RT_CITES_MINISTRY },
    },
    {
      title: t('A week in January 2022'),
      texts: [
        t(
          'Drag over the histogram at the left to see some days only. Here are those of the unrest in Kazakhstan: actors keep their places, so that two pictures can be compared.',
        ),
        t('Every filter stands above the picture and can be taken off there.'),
      ],
      view: { screen: 'network', filters: kazakhstanWeek() },
    },
    {
      title: t('From statement to relay'),
      texts: [
        t(
          'Pick-ups turn the question round: one statement, and who relayed it, in the order of time. Choose two states at the top to see only what one relays of the other.',
        ),
      ],
      view: { screen: 'pickups', pickups: DEFAULT_PICKUPS },
    },
    {
      title: t('What is talked about'),
      texts: [
        t(
          'Mentions, surges, records and the ledger between states. With so few items most answers are “cannot be said”: that is what they should be.',
        ),
      ],
      view: { screen: 'measures', measures: DEFAULT_MEASURES },
    },
    {
      title: t('A figure that can be printed'),
      texts: [
        t(
          'Choose a size and a theme, write a title, and save. The caption carries the data, the method, what chance would give, and the limits.',
        ),
      ],
      view: { screen: 'figures' },
    },
    {
      title: t('What was read, and what was not'),
      texts: [
        t(
          'The files, what was kept of them, and the days that they cover. Whatever the network shows holds for these and says nothing of the rest.',
        ),
        t('Now drop files of your own onto the page, or open the list of cases.'),
      ],
      view: { screen: 'files' },
    },
  ];
}

function kazakhstanWeek(): View['filters'] {
  return {
    ...DEFAULT_FILTERS,
    time: { from: Date.UTC(2022, 0, 5), to: Date.UTC(2022, 0, 12) },
  };
}
