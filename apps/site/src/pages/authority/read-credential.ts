/** What the page's script wrote into the form; null when it wrote nothing that could be an answer. */
export function readCredential(form: URLSearchParams): object | null {
  try {
    const written: unknown = JSON.parse(form.get('credential') ?? '');
    return typeof written === 'object' ? written : null;
  } catch {
    return null;
  }
}
