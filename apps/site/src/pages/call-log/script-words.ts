import { OTHER_FORMATS, type OtherFormat, type WhyNothing } from '@rangewatch/call-log';
import type { PageContext } from '../../http/page-context.ts';
import { LARGEST_PICTURE, LARGEST_UPLOAD } from '../../http/upload.ts';

/** What the page's script says and goes by; a `{count}` is put in where it is known. */
export interface ScriptWords extends Readonly<Record<WhyNothing, string>> {
  readonly timeZone: string;
  readonly largestBytes: number;
  readonly largestPictureBytes: number;
  readonly privacy: string;
  /** On the button: before, and once the file is read. */
  readonly read: string;
  readonly send: string;
  readonly reading: string;
  readonly left: string;
  readonly outgoing: string;
  readonly contacts: string;
  readonly unread: string;
  readonly cutOff: string;
  /** Between two sentences. */
  readonly between: string;
  /** A picture: it is sent as it is. */
  readonly picture: string;
  readonly pictureTooLarge: string;
  readonly tooLarge: string;
  readonly failed: string;
  /** Above all errors of the page. */
  readonly errorTitle: string;
  readonly formats: Readonly<Record<OtherFormat, string>>;
}

const COUNT = { count: '{count}' };

export function scriptWords({ t, timeZone, locale }: PageContext): ScriptWords {
  const formats = OTHER_FORMATS.map((format) => [format, t(`callLog.format.${format}`)] as const);
  return {
    timeZone,
    largestBytes: LARGEST_UPLOAD,
    largestPictureBytes: LARGEST_PICTURE,
    privacy: t('callLog.here.privacy'),
    read: t('callLog.read'),
    send: t('callLog.here.send'),
    reading: t('callLog.here.reading'),
    left: t('callLog.here.left', COUNT),
    outgoing: t('callLog.here.outgoing', COUNT),
    contacts: t('callLog.here.contacts', COUNT),
    unread: t('callLog.here.unread', COUNT),
    cutOff: t('report.log.cutOff'),
    between: locale === 'en' ? ' ' : '',
    picture: t('callLog.here.picture'),
    pictureTooLarge: t('callLog.picture.tooLarge'),
    nothing: t('callLog.nothing'),
    nothingWhole: t('callLog.nothingWhole'),
    nothingYet: t('callLog.nothingYet'),
    nothingRecent: t('callLog.nothingRecent'),
    tooLarge: t('callLog.tooLarge'),
    failed: t('callLog.here.failed'),
    errorTitle: t('error.title'),
    formats: Object.fromEntries(formats) as Record<OtherFormat, string>,
  };
}
