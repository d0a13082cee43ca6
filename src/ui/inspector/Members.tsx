import type { NetworkNode } from '../../domain/network.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { actorKindName } from '../words/names.ts';
import { count } from '../words/numbers.ts';

/** Actors of a group, in the order given; each opens its own page. */
export function Members(props: { readonly app: App; readonly members: readonly NetworkNode[] }) {
  return (
    <>
      <h3 class="list-head">
        {t('Members')} <span class="faint">{t('times amplified')}</span>
      </h3>
      <ul class="edge-list">
        {props.members.map((member) => (
          <li key={member.id}>
            <button
              type="button"
              class="edge-line"
              onClick={() => void props.app.actions.select({ type: 'actor', id: member.id })}
            >
              <span class="edge-ends">
                <ActorIcon kind={member.kind} state={member.state} />
                {member.label}
              </span>
              <span class="faint">{actorKindName(member.kind)}</span>
              <span class="number">{count(member.amplified)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
