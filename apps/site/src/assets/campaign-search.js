// Searches while somebody types: asks for the page that the search form leads to, and shows in place what stands
// below its search. Without it, the form and its button do the same.
const PAUSE_MS = 300;
const search = document.querySelector('.rw-question search');
const form = search?.querySelector('form');
const input = form?.querySelector('[type="search"]');
let pause = 0;
let latest = 0;

function plan(event) {
  clearTimeout(pause);
  // Half a syllable of an input method is no word.
  if (!event.isComposing) pause = setTimeout(() => void find(), PAUSE_MS);
}

async function find() {
  latest += 1;
  const turn = latest;
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form)).toString();
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = page.querySelector('.rw-question search');
  if (found && turn === latest) show(found, address);
}

function show(found, address) {
  while (search.nextSibling) search.nextSibling.remove();
  search.querySelector('output').textContent = found.querySelector('output')?.textContent ?? '';
  while (found.nextSibling) search.parentNode.append(found.nextSibling);
  history.replaceState(null, '', address);
}

input?.addEventListener('input', plan);
input?.addEventListener('compositionend', plan);
