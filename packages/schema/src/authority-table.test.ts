import { expect, test } from 'vitest';
import { AUTHORITY_COLUMNS, authorityRow } from './authority-table.ts';
import { LOCALES } from './locale.ts';
import { columnTitles } from './titled.ts';

test('the authority’s table has the columns and the order that readers of the file rely on', () => {
  expect(AUTHORITY_COLUMNS.join(',')).toBe(
    'week,dimension,source,cell,campaign_id,title,organiser,range,place,carrier,category,' +
      'report_count,reporter_count,number_count,evidence_tenths,disputed_tenths,reply,' +
      'last_week_count,four_week_mean,trend,status,reply_deadline,signal_level,signal_ratio_low,' +
      'signal_ratio_high,contains_sample',
  );
});

test.each(AUTHORITY_COLUMNS)('%s has a title in every language', (column) => {
  for (const locale of LOCALES)
    expect(columnTitles(authorityRow.shape, column)[locale]).toMatch(/\S/);
});
