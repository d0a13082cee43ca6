import { t } from '../../state/language.ts';

/** Every key beyond Tab, Space and Enter. On a Mac, ⌘ stands for Ctrl. */
export function Keys() {
  return (
    <>
      {groups().map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl class="help-keys">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p>
        {t(
          'Everything that can be clicked can be reached by Tab and opened by Enter or Space. On a Mac, ⌘ stands for Ctrl.',
        )}
      </p>
    </>
  );
}

interface Group {
  readonly title: string;
  readonly keys: readonly (readonly [string, string])[];
}

function groups(): Group[] {
  return [
    {
      title: t('Everywhere'),
      keys: [
        ['Ctrl K', t('Find actors and posts, or run an action')],
        ['Ctrl Z', t('Undo')],
        ['Ctrl Shift Z', t('Redo')],
        ['F1', t('How to read this')],
        ['Ctrl /', t('This list of keys')],
        ['Esc', t('Close a menu, the search, the guide or what is open beside the list')],
      ],
    },
    {
      title: t('In lists and tables'),
      keys: [
        ['↑ ↓', t('Next or previous piece of evidence, result or row')],
        ['Enter', t('Open it')],
      ],
    },
  ];
}
