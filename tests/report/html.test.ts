import { describe, expect, it } from 'vitest';
import { statusHtml } from '../../src/report/status/html.ts';
import { details } from '../../src/report/views/engagement.ts';
import { views } from '../../src/report/views/index.ts';
import { plain, statusWith } from './samples.ts';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp;',
  '</pre></article></style>',
  'javascript:alert(1)',
];

/** The tags of a page, without their text. */
const tags = (html: string): string[] => html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/ href="[^"]*"/, '')) ?? [];

describe.each([...views, { ...details, name: 'details' }])('the HTML of $name', (view) => {
  const render = (text: string) => statusHtml.render(statusWith(text), { ...view, name: 'engagements' }, plain);

  it.each(hostile)('has the same tags whatever a document says: %s', (text) => {
    expect(tags(render(text))).toEqual(tags(render('harmless')));
  });

  it.each(hostile)('links to files of the repo alone: %s', (text) => {
    const addresses = [...render(text).matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^engagements\/[\w./%~!-]+$/.test(address ?? ''))).toEqual([]);
  });

  it('opens and closes every element in order', () => {
    const open: string[] = [];
    for (const tag of tags(render('harmless'))) {
      const [, closing, name = ''] = /^<(\/?)(!?\w+)/.exec(tag) ?? [];
      if (['!doctype', 'meta', 'br'].includes(name)) continue;
      if (closing) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('needs no other file, and runs nothing', () => {
    expect(render('harmless')).not.toMatch(/<(script|link|img|iframe)|@import|url\(/);
    expect(render('harmless')).toContain("default-src 'none'");
  });
});
