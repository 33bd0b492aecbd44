import { expect, test } from 'vitest';
import { element, textElement } from './xml.ts';

test('escapes text and attributes', () => {
  expect(textElement('title', 'a < b & "c" >')).toBe(
    '<title>a &lt; b &amp; &quot;c&quot; &gt;</title>',
  );
  expect(element('link', { href: '/?a="1"&b=<2>' })).toBe(
    '<link href="/?a=&quot;1&quot;&amp;b=&lt;2&gt;"/>',
  );
});

test('replaces what XML cannot hold at all', () => {
  expect(textElement('title', 'a\0b\u{1b}c\ud800d\u{1F4DE}')).toBe(
    '<title>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{1F4DE}</title>',
  );
});
