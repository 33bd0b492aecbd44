import { formatDay, type OrganiserReplyView } from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';

interface OrganiserReplyProps {
  readonly page: PageContext;
  readonly organiserName: string;
  readonly reply: OrganiserReplyView;
}

/** Word for word what the organiser says, or that they were asked and when. */
export function OrganiserReply({ page, organiserName, reply }: OrganiserReplyProps) {
  const { t, locale } = page;
  const invited = t('signals.invited', {
    organiser: organiserName,
    day: formatDay(reply.invitedOn, locale),
  });
  const replied = reply.repliedOn
    ? t('signals.replied', { day: formatDay(reply.repliedOn, locale) })
    : t('signals.noReply');
  return (
    <section class="rw-answer">
      <h3 class="govuk-heading-s">{t('signals.reply')}</h3>
      {reply.text !== null && (
        <blockquote class="rw-reply govuk-body rw-user-text">{reply.text}</blockquote>
      )}
      <p class="rw-answer__basis rw-user-text">
        {invited} {replied}
      </p>
    </section>
  );
}
