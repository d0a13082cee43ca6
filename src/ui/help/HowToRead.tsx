import type { Screen } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { screenName } from '../words/screens.ts';

/** What is seen on the open screen, what it says, and what it does not. */
export function HowToRead({ app }: { readonly app: App }) {
  const screen = app.model.view.value?.screen ?? null;
  return (
    <>
      <h3>{screen ? screenName(screen) : t('All cases')}</h3>
      {(screen ? readingOf(screen) : startReading()).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

function startReading(): string[] {
  return [
    t(
      'A case holds everything of one investigation: files, posts, labels, notes and figures. It is kept in this browser, and it works without a connection.',
    ),
    t(
      'Drop files anywhere on the page to begin. The demonstration holds real items of January 2022 in our own words; the tour goes through it.',
    ),
    t(
      'Save a case file from time to time. A browser can be told to forget what it keeps; a file cannot.',
    ),
  ];
}

function readingOf(screen: Screen): string[] {
  switch (screen) {
    case 'network':
      return networkReading();
    case 'pickups':
      return pickupsReading();
    case 'measures':
      return measuresReading();
    case 'posts':
      return [
        t(
          'Every post under the filters, newest first, with its time in the precision that the file gave. A day alone is a whole day, never midnight.',
        ),
        t(
          'The words that you type must all occur. The number says how many posts hold them, whether shown or not.',
        ),
      ];
    case 'tables':
      return [
        t(
          'The same network as rows: what is drawn, nothing more and nothing less. A click on a heading sorts; a click on a row opens its posts.',
        ),
        t('Expected, p and q are empty where chance cannot be said. An empty cell is not a zero.'),
      ];
    case 'actors':
      return [
        t(
          'An actor is whoever publishes; it may have many handles and sites. Every label has a reason and a source.',
        ),
        t(
          'You can correct a label, add an actor or merge two, each time with a reason. Everything is counted anew, and it can be undone.',
        ),
      ];
    case 'figures':
      return [
        t(
          'What you see is the file that is saved. Labels never overlap and never leave the page; where the size is too small the figure says so instead.',
        ),
        t(
          'Numbers, what chance would give and the limits in the caption come from the case and cannot be changed. Your wording can, and is then marked as edited.',
        ),
        t('Look at the previews in greyscale and for colour-blind eyes before you print.'),
      ];
    case 'files':
      return [
        t(
          'For every file: rows kept, merged as duplicates, and rejected with the reason. Rows in are always kept + merged + rejected.',
        ),
        t(
          'The days and actors that the files hold are the coverage. What lies outside is unknown; it is never counted as nothing.',
        ),
      ];
    default:
      return screen satisfies never;
  }
}

function networkReading(): string[] {
  return [
    t(
      'An arrow goes from the amplifier to the source: “RT → ministry” says that posts of RT repeat, pass on or cite the ministry. The thicker, the more pieces of evidence.',
    ),
    t(
      'A larger actor is amplified more. Colour says one thing at a time: state, kind or cluster; the legend says which. Distance has no fixed meaning.',
    ),
    t(
      'Sharing a link or a text within minutes also happens by chance. Beside such edges stands what chance alone would give; edges that it explains (q above 0.05) are hidden until you ask for them.',
    ),
    t(
      'Click an edge to read its posts side by side. The words that count are marked in both. Nothing that you see here shows who steers whom or what anyone intends.',
    ),
  ];
}

function pickupsReading(): string[] {
  return [
    t(
      'A statement, and everyone in this data who relayed it, in the order of time. “First in this data” is not “first”: earlier posts may lie outside the files.',
    ),
    t(
      'Which statement a citation relays is judged by what both share: names, places, numbers, quoted words, translated words. The shared points are coloured in pairs in both texts.',
    ),
    t(
      '“No statement found in this data” is an answer. It is given wherever the best match is more likely wrong than right.',
    ),
    t(
      'Do you disagree? Mark the citation as wrong, with your reason. It is then left out of all counts, and the mark is kept with the case.',
    ),
  ];
}

function measuresReading(): string[] {
  return [
    t(
      'Every number says of how many posts and over how many days with data it holds. Days without data are gaps, not zeros.',
    ),
    t(
      'A surge compares a window with the time before it, by the posts of the same actors. The interval says how large it may be; q corrects for all places and windows that were looked at.',
    ),
    t(
      'A record is yes, no or cannot be said. A gap in which the record might lie makes it “cannot be said”.',
    ),
    t(
      'The ledger compares what states amplify of each other with what their activity alone would give: a ratio whose interval holds 1 says nothing either way.',
    ),
    t('Beside each number stands the command that counts it again.'),
  ];
}
