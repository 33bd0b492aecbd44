import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenSite, openSite } from './testing/open-site.ts';

/** What was typed, what is said, and where it leads on. */
const INPUTS: readonly (readonly [typed: string, said: string, leads: readonly string[]])[] = [
  ['', 'Please enter a number.', []],
  ['hello', 'There are no digits in this.', []],
  ['\u{1F4DE} 170 1234 5678', '\u{1F4DE} (U+1F4DE) at position 1', ['/number/8617012345678']],
  ['170\u{202E}12345678', 'U+202E at position 4', ['/number/8617012345678']],
  ['abc170 1234 5678', 'We cannot read “abc” as digits.', ['/number/8617012345678']],
  ['138****8000', 'can only stand at the end', ['/range/86138********']],
  ['*******', 'enter the leading digits of the range', []],
  ['1**********', '10 open digits are too many', []],
  ['1701234***', 'do not make a whole number', ['/range/861701234****']],
  ['1701234*****', 'do not make a whole number', ['/range/861701234****']],
  ['170123456789', 'too many digits', ['/number/8617012345678']],
  ['8617', 'too few digits', []],
  ['62770334', 'The area code is missing.', ['/range/62770334**']],
  ['22212345', 'The area code is missing.', []],
  ['HK:955**', 'We cannot read “HK:”.', []],
  ['400-123-45678', 'too many digits', ['/number/864001234567']],
  ['+999 123 456', 'No country has the calling code +999.', []],
  [
    '13800138000, 13900139000',
    'more than one number',
    ['/number/8613800138000', '/number/8613900139000'],
  ],
  [
    `Your code is secret. Call 95588 ${'now '.repeat(60)}`,
    'more than any number has (120)',
    ['/number/CN:95588'],
  ],
];

describeEachEngine('what cannot be looked up', (database) => {
  let site: OpenSite;
  beforeEach(async () => {
    site = await openSite(database());
  });
  afterEach(() => site.close());

  test.each(INPUTS)('%j: says %j and leads on to %j', async (typed, said, leads) => {
    const answer = await site.fetch(`/?q=${encodeURIComponent(typed)}`);
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain(said);
    expect(html.match(/(?<=rw-range-list__link" href=")[^"]+/g) ?? []).toEqual(leads);
    expect(html.match(/class="govuk-error-summary"/g)).toHaveLength(1);
  });

  test('shows a long text as text, not in cells', async () => {
    expect(await site.text(`/?q=${encodeURIComponent('+86 170 1234 5678 9')}`)).toContain(
      'rw-cells-input--text',
    );
    expect(await site.text('/?q=hello')).not.toContain('rw-cells-input--text');
  });

  test('tells ranges that differ in length only by their digits', async () => {
    const html = await site.text('/?q=1069');
    expect(html).toContain('begins numbers of 8 different lengths');
    expect(html).toContain('12 digits');
    expect(html).toContain('10 digits, Beijing');
  });
});
