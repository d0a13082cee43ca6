import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, freshView, viewOf } from '../../src/state/fragment.ts';
import { anyView } from './views.ts';

describe('the view in the address', () => {
  it('comes back as it was, whatever it was', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(viewOf(`#${fragmentOf(view)}`)).toEqual(view);
      }),
    );
  });

  it('is short where nothing was changed', () => {
    expect(fragmentOf(freshView('case-1'))).toBe('case=case-1');
  });

  it('is empty on the start page', () => {
    expect(fragmentOf(null)).toBe('');
    expect(viewOf('')).toBeNull();
    expect(viewOf('#screen=tables')).toBeNull();
  });

  it('can be read by people', () => {
    const view = freshView('k');
    const text = fragmentOf({
      ...view,
      screen: 'tables',
      filters: { ...view.filters, hiddenKinds: ['reply'], minWeight: 3 },
      selection: { type: 'edge', amplifier: 'rt', source: 'chn-mfa', kind: 'citation' },
    });
    expect(text).toBe(
      'case=k&screen=tables&hide=reply&weight=3&amplifier=rt&source=chn-mfa&kind=citation',
    );
  });

  it('falls back where a part is unknown or broken', () => {
    const broken =
      '#case=k&screen=moon&hide=shouting&hide-actors=king&window=-5&weight=0&colour=red' +
      '&amplifier=rt&piece=one&from=yesterday&cluster=-1';
    expect(viewOf(broken)).toEqual(freshView('k'));
  });

  it('drops a range that ends before it begins', () => {
    const view = viewOf('#case=k&from=2022-02-01T00:00:00Z&to=2022-01-01T00:00:00Z');
    expect(view?.filters.time).toEqual({ from: null, to: null });
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => viewOf(`#case=k&${text}`)).not.toThrow();
      }),
    );
  });
});
