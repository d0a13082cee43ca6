import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { INSPECTOR_WIDTH } from '../../state/screenActions.ts';

const STEP = 16;

/** The edge of the inspector: drag it, or move it with the arrow keys. */
export function WidthBar({ app }: { readonly app: App }) {
  const { model, actions } = app;
  return (
    <hr
      class="width-bar"
      tabIndex={0}
      aria-label={t('Width of the inspector')}
      aria-orientation="vertical"
      aria-valuenow={model.inspectorWidth.value}
      aria-valuemin={INSPECTOR_WIDTH.least}
      aria-valuemax={INSPECTOR_WIDTH.most}
      onKeyDown={(event) => {
        const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
        if (step) actions.setInspectorWidth(model.inspectorWidth.peek() + step);
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        actions.setInspectorWidth(window.innerWidth - event.clientX);
      }}
    />
  );
}
