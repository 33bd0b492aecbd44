import type { Block, Complaint } from './complaint.ts';

const BETWEEN = `\n${'='.repeat(32)}\n\n`;

/** Complaints as plain text, one after the other: to copy into a form, or where nothing can be downloaded. */
export function renderComplaintText(letters: readonly Complaint[]): string {
  return letters.map(letterText).join(BETWEEN);
}

function letterText({ title, addressee, version, blocks }: Complaint): string {
  const head = version === null ? [] : [`[${version}]`];
  return `${[...head, title, addressee, ...blocks.map(textOf)].join('\n\n')}\n`;
}

function textOf(block: Block): string {
  if (block.kind === 'facts')
    return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n');
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
  if (block.kind === 'table')
    return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n');
  if (block.kind === 'heading') return `== ${block.text} ==`;
  return block.kind === 'subheading' ? `-- ${block.text} --` : block.text;
}
