/** As the server shows an error: at the top of the page with a link to the field, and at the field; null takes both away. */
export function showProblem(input: HTMLInputElement, problem: string | null, title: string): void {
  document.querySelector('.govuk-error-summary')?.remove();
  document.querySelector('#file-error')?.remove();
  const group = input.closest('.govuk-form-group');
  group?.classList.toggle('govuk-form-group--error', problem !== null);
  input.removeAttribute('aria-describedby');
  if (problem === null) return;
  document.querySelector('main h1')?.before(summaryOf(problem, title));
  input.before(element('p', 'govuk-error-message', { id: 'file-error' }, problem));
  input.setAttribute('aria-describedby', 'file-error');
}

function summaryOf(problem: string, title: string): HTMLElement {
  const link = element('a', '', { href: '#file' }, problem);
  const item = element('li', '', {}, link);
  const list = element('ul', 'govuk-list govuk-error-summary__list', {}, item);
  const body = element('div', 'govuk-error-summary__body', {}, list);
  const heading = element('h2', 'govuk-error-summary__title', {}, title);
  const alert = element('div', '', { role: 'alert' }, heading, body);
  return element('div', 'govuk-error-summary', {}, alert);
}

function element(
  name: string,
  className: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
