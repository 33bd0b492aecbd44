import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { helpPage } from './help-page.tsx';
import { isHelpTopic } from './help-topics.ts';
import { topicPage } from './topic-page.tsx';

export function showHelp({ page }: SiteRequest): Answer {
  return helpPage(page);
}

export function showHelpTopic({ page, params }: SiteRequest): Answer {
  const topic = params['topic'] ?? '';
  return isHelpTopic(topic) ? topicPage(page, topic) : NOT_FOUND;
}
