import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Rich } from '../../src/ui/parts/Rich.tsx';

function html(vnode: Parameters<typeof render>[0]): string {
  const place = document.createElement('div');
  render(vnode, place);
  return place.innerHTML;
}

describe('a message with elements inside', () => {
  it('draws what it has a part for, in the order of the message', () => {
    const parts = { link: (inner: string) => <a href="#x">{inner}</a> };
    expect(html(<Rich text="<link>open it</link>, all <b>12</b>" parts={parts} />)).toBe(
      '<a href="#x">open it</a>, all <strong>12</strong>',
    );
  });

  it('leaves markup of the data as text', () => {
    expect(html(<Rich text="<img src=x> and <i>so</i> on" />)).toBe(
      '&lt;img src=x&gt; and &lt;i&gt;so&lt;/i&gt; on',
    );
  });
});
