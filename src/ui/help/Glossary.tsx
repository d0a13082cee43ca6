import { t } from '../../state/language.ts';

/** The words that mean the same on the screen, in files and in documents. */
export function Glossary() {
  return (
    <dl class="help-words">
      {words().map(([word, meaning]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function words(): [string, string][] {
  return [...wordsOfPosts(), ...wordsOfNumbers(), ...wordsOfCases()];
}

function wordsOfPosts(): [string, string][] {
  return [
    [
      t('Post'),
      t('One published item of one actor at one time; an article or an answer of a ministry too.'),
    ],
    [t('Actor'), t('Whoever publishes, with all its handles and sites, its state and its kind.')],
    [
      t('Amplification'),
      t('A post of the amplifier repeats, passes on or cites a post or the words of the source.'),
    ],
    [
      t('Kind'),
      t(
        'How it amplifies: repost, quote, reply, mention, link, citation, copy, passage, or co-share of the same object.',
      ),
    ],
    [
      t('Object'),
      t('What posts can share: a link, a hashtag, a picture, a reposted post, a text.'),
    ],
    [
      t('Evidence'),
      t(
        'The pair of posts behind one amplification, with the words, the lag and the rule that fired.',
      ),
    ],
    [
      t('Common stock'),
      t('Formulas and page furniture that many actors use: shown apart, not counted.'),
    ],
  ];
}

function wordsOfNumbers(): [string, string][] {
  return [
    [
      t('Weight'),
      t('The number of pieces of evidence on an edge; of objects where they share objects.'),
    ],
    [t('Window'), t('The longest lag that counts.')],
    [
      t('Lag'),
      t(
        'Time of the amplifier less time of the source. Where the times are too coarse, “cannot be ordered”.',
      ),
    ],
    [t('Expected'), t('The weight that chance alone would give.')],
    ['p', t('The chance of at least the weight that was found, if chance alone were at work.')],
    [
      'q',
      t(
        'p corrected for all the pairs that were compared: of the edges with q up to 0.05 about one in twenty, at most, is chance.',
      ),
    ],
    [
      t('Null'),
      t(
        'What “chance alone” means: for shared objects, the same shares with their times shuffled; for other kinds, activity alone.',
      ),
    ],
  ];
}

function wordsOfCases(): [string, string][] {
  return [
    [
      t('Cluster'),
      t(
        'Actors that amplify each other more than the rest: a grouping by the software, not an affiliation.',
      ),
    ],
    [t('Ledger'), t('The table of amplification between states, both ways.')],
    [t('Narrative'), t('A named set of phrases in several languages that an analyst edits.')],
    [t('Coverage'), t('The days and actors that the data hold. A gap is never silently a zero.')],
    [
      t('Case'),
      t('Everything of one investigation: files, posts, settings, labels, notes, figures.'),
    ],
  ];
}
