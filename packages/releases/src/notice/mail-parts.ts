import type { Locale } from '@rangewatch/schema';
import { escaped } from '../briefing/html/escaped.ts';

const ADDRESS = /https?:\/\/\S+/g;

/** A paragraph of a mail, which may lead into a list or into commands to copy. */
export interface MailPart {
  /** Lines, each address at the end of one. */
  readonly text: string;
  readonly points?: readonly string[];
  readonly commands?: readonly string[];
}

export function partsText(parts: readonly MailPart[]): string {
  const texts = parts.map(({ text, points = [], commands = [] }) =>
    [text, ...points.map((point) => `- ${point}`), ...commands].join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}

/** The same words as the text has. */
export function partsHtml(title: string, parts: readonly MailPart[], locale: Locale): string {
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<title>${escaped(title)}</title></head>`,
    `<body style="font-family:sans-serif;line-height:1.5;max-width:40em">`,
    ...parts.flatMap(partHtml),
    '</body></html>',
  ].join('\n');
}

function partHtml({ text, points = [], commands = [] }: MailPart): string[] {
  return [
    `<p>${linked(text).replaceAll('\n', '<br>')}</p>`,
    ...(points.length === 0
      ? []
      : ['<ul>', ...points.map((point) => `<li>${linked(point)}</li>`), '</ul>']),
    ...(commands.length === 0
      ? []
      : [`<pre style="white-space:pre-wrap">${escaped(commands.join('\n'))}</pre>`]),
  ];
}

function linked(line: string): string {
  return escaped(line).replaceAll(ADDRESS, (url) => `<a href="${url}">${url}</a>`);
}
