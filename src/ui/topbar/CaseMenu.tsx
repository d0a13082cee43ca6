import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { closeMenuOf, Menu, MenuItem } from '../parts/Menu.tsx';

export function CaseMenu({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const caseId = model.view.value?.caseId ?? '';
  const listed = model.cases.value?.find((record) => record.id === caseId);
  const name = model.overview.value?.record.name ?? listed?.name ?? t('Opening…');
  const label = (
    <>
      <span class="case-name">{name}</span>
      <Icon name="down" />
    </>
  );
  return (
    <Menu label={label} class="case-button">
      <form
        class="menu-form"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = new FormData(event.currentTarget).get('name');
          closeMenuOf(event.currentTarget);
          void actions.renameCase(caseId, String(wanted));
        }}
      >
        <label>
          {t('Name of the case')}
          <input
            name="name"
            class="field"
            key={name}
            defaultValue={name}
            required
            maxLength={200}
          />
        </label>
        <button type="submit" class="button">
          {t('Rename')}
        </button>
      </form>
      <MenuItem onClick={() => actions.showActivity(true)}>{t('What was done…')}</MenuItem>
      <MenuItem onClick={() => void actions.saveCaseFile()}>{t('Save case file')}</MenuItem>
      <MenuItem onClick={() => void actions.closeCase()}>{t('Back to all cases')}</MenuItem>
      <MenuItem onClick={() => void actions.deleteCase(caseId)}>{t('Delete this case')}</MenuItem>
    </Menu>
  );
}
