import type { Block, Complaint } from './complaint.ts';

/** A complaint as plain text: to copy into a form, or where nothing can be downloaded. */
export function renderComplaintText({ title, addressee, blocks }: Complaint): string {
  return `${[title, addressee, ...blocks.map(textOf)].join('\n\n')}\n`;
}

function textOf(block: Block): string {
  if (block.kind === 'heading') return `== ${block.text} ==`;
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'facts')
    return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n');
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
  return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n');
}
