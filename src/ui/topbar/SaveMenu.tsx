import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { Menu, MenuItem } from '../parts/Menu.tsx';
import { PICTURE_SCALES, reportChoices, tableChoices } from '../words/saving.ts';

export function SaveMenu({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const name = model.overview.value?.record.name;
  const isEmpty = (model.picture.value?.totals.edges ?? 0) === 0;
  const label = (
    <>
      <Icon name="out" />
      <span>{t('Save picture')}</span>
    </>
  );
  return (
    <Menu label={label} class="button save-button" side="right">
      <p class="menu-title">{t('Picture, with its caption')}</p>
      {PICTURE_SCALES.map((scale) => (
        <MenuItem key={scale} disabled={isEmpty} onClick={() => void actions.savePicture(scale)}>
          {t('PNG, {scale}×', { scale })}
        </MenuItem>
      ))}
      <p class="menu-note">
        {isEmpty
          ? t('Nothing is drawn now.')
          : t('Its title is the case’s name, “{name}”; the menu at the upper left changes it.', {
              name: name ?? '',
            })}
      </p>
      <MenuItem onClick={() => void actions.openScreen('figures')}>
        {t('Figure for print or the web…')}
      </MenuItem>
      <p class="menu-title">{t('What is drawn, as a table or graph')}</p>
      {(model.drawn.value?.members.size ?? 0) > 0 && (
        <p class="menu-note">
          {t(
            'GEXF and GraphML hold actors drawn as one as one node. Tables and JSON are of single actors, and say who is drawn in what.',
          )}
        </p>
      )}
      {tableChoices().map(({ format, label: words }) => (
        <MenuItem key={format} onClick={() => void actions.saveTable(format)}>
          {words}
        </MenuItem>
      ))}
      <p class="menu-title">{t('Report, one page that opens anywhere')}</p>
      {reportChoices().map(({ privacy, label: words }) => (
        <MenuItem key={privacy} onClick={() => void actions.saveReport(privacy)}>
          {words}
        </MenuItem>
      ))}
      <p class="menu-title">{t('The whole case')}</p>
      <MenuItem onClick={() => void actions.saveCaseFile()}>
        {t('Case file, with all posts')}
      </MenuItem>
    </Menu>
  );
}
