import type { ScriptWords } from '../../pages/call-log/script-words.ts';
import { type CleanedFile, cleanFile } from './clean-file.ts';
import { showProblem } from './show-problem.ts';

const form = document.querySelector<HTMLFormElement>('form[data-words]');
const input = document.querySelector<HTMLInputElement>('input[type="file"]');
const button = document.querySelector<HTMLElement>('main button.govuk-button');
const status = document.querySelector<HTMLElement>('output');
const privacy = document.querySelector<HTMLElement>('[data-privacy]');
if (form && input && button && status && privacy && canReadHere())
  readHere(form, input, { button, status, privacy });

/** In an older browser the file goes to the server as it is, which drops the same. */
function canReadHere(): boolean {
  try {
    const isNew = 'toSorted' in Array.prototype && 'hasOwn' in Object;
    return isNew && new DataTransfer().items.add(new File([], 'calls.xml')) !== null;
  } catch {
    return false;
  }
}

/** From now on only what is left of a chosen file can be sent. */
function readHere(
  form: HTMLFormElement,
  input: HTMLInputElement,
  { button, status, privacy }: Readonly<Record<'button' | 'status' | 'privacy', HTMLElement>>,
): void {
  const words: ScriptWords = JSON.parse(form.dataset['words'] ?? '');
  let isReading = false;
  let isToBeSent = false;
  /** The file just chosen cannot be taken; why stays where it is. */
  let isRefused = false;
  privacy.textContent = words.privacy;

  const take = async (file: File): Promise<void> => {
    showProblem(input, null, words.errorTitle);
    status.textContent = words.reading;
    const cleaned = await tryToClean(file, words);
    // Another file was chosen meanwhile.
    if (input.files?.[0] !== file) return;
    input.files = filesOf(cleaned && 'file' in cleaned ? [cleaned.file] : []);
    status.textContent = statusOf(cleaned, words);
    button.textContent = cleaned?.kind === 'cleaned' ? words.send : words.read;
    isRefused = problemOf(cleaned, words) !== null;
    showProblem(input, problemOf(cleaned, words), words.errorTitle);
    isReading = false;
    if (isToBeSent && input.files.length > 0) form.requestSubmit();
    isToBeSent = false;
  };
  const takeChosen = (): void => {
    const file = input.files?.[0];
    isReading = file !== undefined;
    isRefused = false;
    if (file) void take(file);
  };

  input.addEventListener('change', takeChosen);
  form.addEventListener('submit', (event) => {
    isToBeSent = isReading;
    if (isReading || isRefused) event.preventDefault();
  });
  // Chosen before this script was here.
  takeChosen();
}

/** Null: this browser could not do it. */
async function tryToClean(file: File, words: ScriptWords): Promise<CleanedFile | null> {
  try {
    return await cleanFile(file, words);
  } catch {
    return null;
  }
}

function problemOf(cleaned: CleanedFile | null, words: ScriptWords): string | null {
  if (cleaned === null) return words.failed;
  if (cleaned.kind === 'other') return words.formats[cleaned.format];
  return 'file' in cleaned ? null : words[cleaned.kind];
}

function statusOf(cleaned: CleanedFile | null, words: ScriptWords): string {
  if (cleaned?.kind === 'picture') return words.picture;
  return cleaned?.kind === 'cleaned' ? summaryOf(cleaned, words) : '';
}

function summaryOf(cleaned: CleanedFile & { kind: 'cleaned' }, words: ScriptWords): string {
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const say = (text: string, count: number): string =>
    text.replace('{count}', numbers.format(count));
  return [
    say(words.left, cleaned.callCount),
    say(words.outgoing, cleaned.outgoingCount),
    say(words.contacts, cleaned.contactCount),
    ...(cleaned.unreadCount > 0 ? [say(words.unread, cleaned.unreadCount)] : []),
    ...(cleaned.isCutOff ? [words.cutOff] : []),
  ].join(words.between);
}

function filesOf(files: readonly File[]): FileList {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer.files;
}
